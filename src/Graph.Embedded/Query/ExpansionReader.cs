using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Embedded.Query;

/// <summary>The bounded walk outward from some entities.</summary>
internal sealed class ExpansionReader(QueryContext context, ExpansionRequest request)
{
    private readonly EdgeReader _edges = new(context, request);
    private readonly NodeReader _nodes = new(context);
    private readonly Dictionary<long, ExpansionNode> _joined = [];
    private readonly List<ExpansionNode> _nodesInOrder = [];
    private readonly HashSet<long> _kept = [];
    private readonly List<ExpansionEdge> _edgesInOrder = [];

    public Expansion Expand()
    {
        var level = new List<long>();
        foreach (var seed in request.Seeds.Where(key => key.Kind.IsEntity()))
            if (context.View.Keys.Find(seed) is { Live: true } found && _nodes.IsVisible(found.Id) && Join(found.Id, 0, null))
                level.Add(found.Id);

        var (read, complete) = (0, true);
        for (var distance = 0; distance <= request.Depth && level.Count > 0; distance++)
        {
            var next = new List<long>();
            foreach (var node in level.OrderBy(id => _joined[id].Key.Tie()))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                var limit = Math.Min(request.MaxFactsPerNode, request.MaxFacts - read);
                var edges = _edges.Of(node, limit + 1);
                if (edges.Count > limit)
                    complete = false;
                foreach (var edge in edges.Take(limit))
                {
                    read++;
                    var far = edge.From == node ? edge.To : edge.From;
                    if (distance < request.Depth && request.Kinds.Contains(_nodes.Find(far).Key.Kind)
                        && Join(far, distance + 1, _joined[node].Key))
                        next.Add(far);
                    if (_joined.ContainsKey(far) && _kept.Add(edge.Id))
                        _edgesInOrder.Add(Told(edge));
                }
            }
            level = next;
        }
        return new Expansion(_nodesInOrder, _edgesInOrder, complete);
    }

    private bool Join(long id, int distance, Key? via)
    {
        if (_joined.ContainsKey(id))
            return false;
        var node = _nodes.Find(id) with { Distance = distance, Via = via };
        _joined.Add(id, node);
        _nodesInOrder.Add(node);
        return true;
    }

    private ExpansionEdge Told(EdgeReader.Edge edge) =>
        new(edge.Key, edge.Type, edge.Label, _nodes.Find(edge.From).Key, _nodes.Find(edge.To).Key, edge.Score, edge.Validity, edge.Date);
}
