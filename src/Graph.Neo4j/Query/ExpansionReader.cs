using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Neo4j.Query;

/// <summary>The bounded walk outward from some entities.</summary>
internal sealed class ExpansionReader(QueryContext context, ExpansionRequest request)
{
    // Nodes whose edges are read in one call.
    private const int MaxAtOnce = 25;

    private readonly EdgeReader _edges = new(context, request.Edges);
    private readonly Dictionary<Key, (int Distance, Key? Via)> _joined = [];
    private readonly List<Key> _nodesInOrder = [];
    private readonly HashSet<Key> _kept = [];
    private readonly List<ExpansionEdge> _edgesInOrder = [];
    private int _read;
    private bool _complete = true;

    public async Task<Expansion> ExpandAsync()
    {
        var level = await SeedsAsync().ConfigureAwait(false);
        for (var distance = 0; distance <= request.Depth && level.Count > 0; distance++)
        {
            var next = new List<Key>();
            foreach (var nodes in level.OrderBy(key => key.Tie()).Chunk(MaxAtOnce))
            {
                var edges = await _edges.OfAsync(nodes, Math.Min(request.MaxFactsPerNode, request.MaxFacts - _read) + 1)
                    .ConfigureAwait(false);
                foreach (var node in nodes)
                    Follow(node, edges[node], distance, next);
            }
            level = next;
        }
        var told = await NodeReader.ReadAsync(context, _nodesInOrder).ConfigureAwait(false);
        return new Expansion([.. _nodesInOrder.Select(key => told[key] with { Distance = _joined[key].Distance, Via = _joined[key].Via })],
            _edgesInOrder, _complete);
    }

    private async Task<List<Key>> SeedsAsync()
    {
        var seeds = request.Seeds.Where(key => key.Kind.IsEntity()).Distinct().ToArray();
        var visible = await new KeyReader(context, new Selections()).ReadAsync(seeds, new DeferredHops(context)).ConfigureAwait(false);
        return [.. seeds.Select(context.Keys.Resolve).Where(key => visible.ContainsKey(key) && Join(key, 0, null))];
    }

    private void Follow(Key node, IReadOnlyList<EdgeReader.Edge> edges, int distance, List<Key> next)
    {
        var limit = Math.Min(request.MaxFactsPerNode, request.MaxFacts - _read);
        if (edges.Count > limit)
            _complete = false;
        foreach (var edge in edges.Take(limit).Select(edge => edge.Told))
        {
            _read++;
            var far = edge.From == node ? edge.To : edge.From;
            if (distance < request.Depth && request.Kinds.Contains(far.Kind) && Join(far, distance + 1, node))
                next.Add(far);
            if (_joined.ContainsKey(far) && _kept.Add(edge.Fact))
                _edgesInOrder.Add(edge);
        }
    }

    private bool Join(Key key, int distance, Key? via)
    {
        if (!_joined.TryAdd(key, (distance, via)))
            return false;
        _nodesInOrder.Add(key);
        return true;
    }
}
