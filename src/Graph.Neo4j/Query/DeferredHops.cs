using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Query;

/// <summary>
/// What an answer left open, since it takes a call of its own: gathered while rows are read, then followed for all of them together.
/// </summary>
internal sealed class DeferredHops(QueryContext context)
{
    private List<(Row Row, int Hop, Key Key, Selections Wanted, Standing Standing)> _ends = [];
    private List<(Row Row, int Hop, FactsHop Facts)> _closures = [];
    private List<(Row Row, int Hop, NeighborsHop Neighbors)> _neighbors = [];
    private List<(object?[] Values, int At, Key Key)> _absorbed = [];

    /// <summary>The row's hop leads to what has that key.</summary>
    public void End(Row row, int hop, Key key, Selections wanted, Standing standing) => _ends.Add((row, hop, key, wanted, standing));

    /// <summary>The row's hop leads up over any number of relations.</summary>
    public void Closure(Row row, int hop, FactsHop facts) => _closures.Add((row, hop, facts));

    /// <summary>The row's hop leads over any number of steps.</summary>
    public void Neighbors(Row row, int hop, NeighborsHop neighbors) => _neighbors.Add((row, hop, neighbors));

    /// <summary>The value names what the entity absorbed; that may have absorbed others.</summary>
    public void Absorbed(object?[] values, int at, Key key) => _absorbed.Add((values, at, key));

    /// <summary>Follows all of it, and what that leaves open.</summary>
    public async Task FollowAsync()
    {
        while (_ends.Count + _closures.Count + _neighbors.Count + _absorbed.Count > 0)
        {
            var (ends, closures, neighbors, absorbed) = (_ends, _closures, _neighbors, _absorbed);
            (_ends, _closures, _neighbors, _absorbed) = ([], [], [], []);
            foreach (var group in ends.GroupBy(end => (end.Wanted, end.Standing)))
                await FollowAsync([.. group]).ConfigureAwait(false);
            foreach (var group in closures.GroupBy(closure => closure.Facts))
                await ClosureReader.ReadAsync(context, group.Key, [.. group.Select(closure => (closure.Row, closure.Hop))], this)
                    .ConfigureAwait(false);
            foreach (var group in neighbors.GroupBy(each => each.Neighbors))
                await ReachReader.ReadAsync(context, group.Key, [.. group.Select(each => (each.Row, each.Hop))], this)
                    .ConfigureAwait(false);
            await MergedKeys.CompleteAsync(context, absorbed).ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(IReadOnlyList<(Row Row, int Hop, Key Key, Selections Wanted, Standing Standing)> ends)
    {
        var found = await new KeyReader(context, ends[0].Wanted, ends[0].Standing).ReadAsync([.. ends.Select(end => end.Key).Distinct()],
            this).ConfigureAwait(false);
        foreach (var end in ends)
            if (found.GetValueOrDefault(context.Keys.Resolve(end.Key)) is { } row)
                end.Row.Hops[end.Hop] = new RowPage([row], []);
    }
}
