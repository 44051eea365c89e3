using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Write;

/// <summary>
/// What elements carry of others: entities how many live facts they have, events and facts the sources of their citations.
/// </summary>
internal sealed class DegreeCounts
{
    private readonly IReadOnlyList<VersionChange> _revisions;
    private readonly Dictionary<Key, long> _degrees = [];
    private readonly HashSet<Key> _cited = [];

    public DegreeCounts(IReadOnlyList<VersionChange> changes)
    {
        _revisions = changes;
        foreach (var change in changes)
        {
            if (change.WasPresent)
                Count(change.Old!, -1);
            if (change.IsPresent)
                Count(change.New, +1);
            // An edge is made anew, and what comes back may have kept its citations.
            if (change is { Old: not null, IsPresent: true } && (change.Kind.IsEdge() || !change.WasPresent))
                _cited.Add(change.Key);
        }
    }

    /// <summary>How many facts more entities have that were there before.</summary>
    public IEnumerable<(Key Key, long More)> Degrees => _degrees.Where(each => each.Value != 0).Select(each => (each.Key, each.Value));

    /// <summary>Events and facts whose sources must be gathered anew.</summary>
    public IEnumerable<Key> Cited => _cited.Where(key => key.Kind == Kind.Event || key.Kind.IsFact());

    /// <summary>Gives what is created its own at once: all that ties it or is cited for it stands in the same plan.</summary>
    public void Complete()
    {
        var sources = _revisions.Where(change => change.IsPresent).Select(change => change.New.Content).OfType<Citation>()
            .ToLookup(citation => citation.Supports, citation => citation.Source.Value);
        foreach (var created in _revisions.Where(change => change.IsPresent && !change.WasPresent))
        {
            if (created.Kind.IsEntity())
                created.Row["degree"] = _degrees.Remove(created.Key, out var degree) ? degree : 0L;
            if (created.Old is null && _cited.Remove(created.Key) && (created.Kind == Kind.Event || created.Kind.IsFact()))
                created.Row["sources"] = sources[created.Key].Distinct().Order(StringComparer.Ordinal).ToArray();
        }
    }

    private void Count(ElementVersion version, int sign)
    {
        if (version.Content is Fact fact)
            foreach (var end in fact.Ends.Select(end => end.Key).Distinct())
                _degrees[end] = _degrees.GetValueOrDefault(end) + sign;
        if (version.Content is Citation citation)
            _cited.Add(citation.Supports);
    }
}
