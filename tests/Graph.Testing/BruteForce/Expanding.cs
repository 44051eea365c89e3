using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Testing.BruteForce;

/// <summary>The bounded walk.</summary>
internal static class Expanding
{
    public static Expansion Expand(this World world, ExpansionRequest request)
    {
        var nodes = new Dictionary<Key, ExpansionNode>();
        var joined = new List<ExpansionNode>();
        var edges = new Dictionary<Key, ExpansionEdge>();
        var kept = new List<ExpansionEdge>();
        var (read, complete) = (0, true);

        foreach (var seed in request.Seeds.Select(world.Resolve).Where(key => key.Kind.IsEntity() && world.IsVisible(key)))
            Join(seed, 0, null);
        for (var distance = 0; distance <= request.Depth; distance++)
        {
            foreach (var node in joined.Where(node => node.Distance == distance).OrderBy(node => node.Key.Tie()).ToList())
            {
                var ofNode = 0;
                foreach (var edge in EdgesOf(world, node.Key, request.Edges))
                {
                    if (ofNode == request.MaxFactsPerNode || read == request.MaxFacts)
                    {
                        complete = false;
                        break;
                    }
                    ofNode++;
                    read++;
                    var far = edge.From == node.Key ? edge.To : edge.From;
                    if (distance < request.Depth && request.Kinds.Contains(far.Kind))
                        Join(far, distance + 1, node.Key);
                    if (nodes.ContainsKey(far) && edges.TryAdd(edge.Fact, edge))
                        kept.Add(edge);
                }
            }
        }
        return new Expansion(joined, kept, complete);

        void Join(Key key, int distance, Key? via)
        {
            var entity = (Entity)world.Visible(key)!.Content;
            var node = new ExpansionNode(key, distance, via, entity.Name, entity.TypeOf(), world.Degree(key), world.SortDate(entity));
            if (nodes.TryAdd(key, node))
                joined.Add(node);
        }
    }

    // Newest first, undated last, then by tie descending; a fact with the node at both ends stands once.
    private static IEnumerable<ExpansionEdge> EdgesOf(World world, Key node, EdgeFilter filter) =>
        from kind in Kinds.Facts
        from version in world.Touching(node, kind, Enum.GetValues<End>())
        let edge = AsEdge(world, (Fact)version.Content)
        where edge is not null && (edge.From == node || edge.To == node) && Passes(world, (Fact)version.Content, edge, filter)
        orderby edge.Date ?? long.MinValue descending, version.Key.Tie() descending
        select edge;

    private static ExpansionEdge? AsEdge(World world, Fact fact)
    {
        var date = world.SortDate(fact);
        return fact switch
        {
            Participation p => new(p.Key, EdgeFilter.ParticipatedIn, p.Role, p.Actor, p.Event, null, p.Validity, date),
            Engagement e => new(e.Key, EdgeFilter.EngagedIn, e.Role, e.Actor, e.Process, null, e.Validity, date),
            Stance s => new(s.Key, EdgeFilter.Stance, s.Position, s.Actor, s.Issue, s.Score, s.Validity, date),
            Claim { Claimant: { } claimant } c => new(c.Key, EdgeFilter.Claim, null, claimant, c.About, null, c.Validity, date),
            Relation r => new(r.Key, r.Type, null, r.From, r.To, null, r.Validity, date),
            _ => null,
        };
    }

    private static bool Passes(World world, Fact fact, ExpansionEdge edge, EdgeFilter filter) =>
        (filter.Types?.Contains(edge.Type) ?? edge.Type != EdgeFilter.Claim)
        && (filter.Roles is null || fact is not (Participation or Engagement) || filter.Roles.Contains(edge.Label!))
        && (filter.During is null || world.Passes(fact, filter.During));
}
