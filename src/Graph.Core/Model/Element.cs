namespace Graph.Core.Model;

/// <summary>
/// Whatever has a key and versions of its own: an entity, a fact or a citation. Immutable; an invalid one cannot be made.
/// </summary>
public abstract record Element
{
    /// <summary>The permanent key; its first word is the kind.</summary>
    public required Key Key { get; init => field = Require.OfKind(value, Kind, "key"); }

    /// <summary>What it is.</summary>
    public abstract Kind Kind { get; }
}
