using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>A reference to an entity as written, and the key that it was resolved to.</summary>
internal sealed class DraftReference(string text, IReadOnlyList<Kind> kinds, Location? at, string? element, string property)
{
    /// <summary>As written.</summary>
    public string Text { get; } = text;

    /// <summary>The kinds it may be of.</summary>
    public IReadOnlyList<Kind> Kinds { get; private set; } = kinds;

    /// <summary>
    /// Whether <see cref="Kinds"/> are those that a relation type has at this end: a key is then judged with the other end's.
    /// </summary>
    public bool IsRelationEnd { get; private set; }

    /// <summary>Where it was written.</summary>
    public Location? At { get; } = at;

    /// <summary>The key; null if no entity, or more than one, matches.</summary>
    public Key? Resolved { get; set; }

    /// <summary>Narrows what it may mean to what a relation type allows at this end.</summary>
    public void NarrowTo(IEnumerable<Kind> kinds) => (Kinds, IsRelationEnd) = ([.. kinds.Distinct()], true);

    /// <summary>The problem of the reference.</summary>
    public Problem Problem(string code, string message, string hint) => new(code, message, hint, element, property, At);
}
