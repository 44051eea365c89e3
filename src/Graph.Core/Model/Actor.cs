namespace Graph.Core.Model;

/// <summary>A state, body, person, group or organisation that can act, hold a stance or make a claim.</summary>
public sealed record Actor : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Actor;

    /// <summary>A code of the actor types.</summary>
    public required string Type { get; init => field = Require.Code(value, "type"); }

    /// <summary>ISO 3166-1 alpha-3 of the state it belongs to.</summary>
    public string? Country { get; init => field = CountryCode.Require(value); }
}
