using Graph.Core.Model;

namespace Graph.Core.Extracts;

/// <summary>
/// The elements of a part and those that its references need. <see cref="Holds"/> decides whether an element is exported.
/// </summary>
internal sealed class ResolvedScope
{
    private readonly KeySet _core = new();
    private readonly KeySet _ends = new();
    private readonly KeySet _facts = new();

    /// <summary>Whether a fact is chosen because one of its ends is; if false, facts are chosen one by one.</summary>
    public bool TakesFactsOfEntities { get; init; }

    /// <summary>Whether the part is complete: no limit cut anything off.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The number of entities that were chosen themselves.</summary>
    public int Count => _core.Count;

    /// <summary>Chooses an entity or a fact itself.</summary>
    public void Choose(Key key) => (key.Kind.IsEntity() ? _core : _facts).Add(key);

    /// <summary>
    /// Adds a fact or citation of the view, and its ends, if it belongs to the part. Call it for facts first, then for citations.
    /// </summary>
    public void Consider(Element element)
    {
        if (!Belongs(element))
            return;
        if (element is Fact)
            _facts.Add(element.Key);
        foreach (var (_, key) in References.Of(element))
            if (key.Kind.IsEntity())
                _ends.Add(key);
    }

    /// <summary>Whether an element of the view is exported.</summary>
    public bool Holds(Element element) => element switch
    {
        Fact => _facts.Contains(element.Key),
        Citation => Belongs(element),
        _ => _core.Contains(element.Key) || _ends.Contains(element.Key),
    };

    private bool Belongs(Element element) => element switch
    {
        Citation citation => (citation.Supports.Kind.IsFact() ? _facts : _core).Contains(citation.Supports),
        Fact fact when _facts.Contains(fact.Key) => true,
        Fact fact when TakesFactsOfEntities => EndsOf(fact).Any(_core.Contains),
        _ => false,
    };

    private static IEnumerable<Key> EndsOf(Fact fact)
    {
        foreach (var (_, key) in fact.Ends)
            yield return key;
    }
}
