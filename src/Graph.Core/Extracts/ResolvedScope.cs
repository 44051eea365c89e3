using Graph.Core.Model;

namespace Graph.Core.Extracts;

/// <summary>The elements of a part, and what its references need: an element is written where <see cref="Holds"/> says so.</summary>
internal sealed class ResolvedScope
{
    private readonly KeySet _core = new();
    private readonly KeySet _ends = new();
    private readonly KeySet _facts = new();

    /// <summary>Whether a fact that has a chosen entity as an end is chosen by that; else facts are chosen one by one.</summary>
    public bool TakesFactsOfEntities { get; init; }

    /// <summary>Whether no bound cut anything off.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>How many entities are chosen for their own sake.</summary>
    public int Count => _core.Count;

    /// <summary>Chooses an entity or a fact for its own sake.</summary>
    public void Choose(Key key) => (key.Kind.IsEntity() ? _core : _facts).Add(key);

    /// <summary>Looks at a fact or citation of the view, facts first, and takes it in with its ends where it belongs to the part.</summary>
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

    /// <summary>Whether an element of the view is written.</summary>
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
