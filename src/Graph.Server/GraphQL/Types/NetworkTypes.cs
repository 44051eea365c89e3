using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Networks;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Paging;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;
using static Graph.Server.GraphQL.Types.ValueTypes;
using Key = Graph.Core.Model.Key;

namespace Graph.Server.GraphQL.Types;

/// <summary>Networks ready to draw.</summary>
internal static class NetworkTypes
{
    private static readonly string[] OwnEdgeTypes = [EdgeFilter.ParticipatedIn, EdgeFilter.EngagedIn, EdgeFilter.Stance, EdgeFilter.Claim];

    /// <summary>The field that draws one.</summary>
    public static FieldEntry Field { get; } = new("network", "Network!",
        "Nodes and edges for drawing, limited by maxNodes and maxEdges. The highest-ranked nodes are kept; focus and keep are " +
            "always kept. truncated reports whether anything was left out. The same request returns the same network.",
        [
            new("focus", "[ID!]", "Entities to start from. If focus, process and issues are all omitted, the highest-ranked entities."),
            new("depth", "Int!", $"Maximum distance from the focus in edges, 0 to {NetworkRequest.MaxDepth}.", 1),
            new("process", "ID", "Id or key of a process to start from."),
            new("issues", "[ID!]", "Ids or keys of issues to start from."),
            new("kinds", "[Kind!]", "Kinds of nodes. Default: all entities except sources. focus and keep may name entities of any kind."),
            new("edgeTypes", "[String!]",
                "Types of edges: PARTICIPATED_IN, ENGAGED_IN, STANCE, CLAIM and the relation types. Default: all except CLAIM."),
            new("roles", "[String!]", "Roles of participations and engagements. Other edges are not filtered."),
            new("during", "DateRangeInput", "Period that an edge must overlap. Undated edges match."),
            new("layer", "NetworkLayer!", "Layer of the network.", NetworkLayer.Recorded),
            new("rankBy", "NetworkRank!", "Ranking that decides which nodes are kept.", NetworkRank.Degree),
            new("keep", "[ID!]", "Nodes that are always kept, whether reached or not."),
            new("minWeight", "Float", "Minimum number of facts of an edge. Lighter edges, and nodes left without edges, are omitted."),
            new("maxNodes", "Int!", $"Maximum number of nodes, 1 to {NetworkRequest.MaxNodesAllowed}.", 300),
            new("maxEdges", "Int!", $"Maximum number of edges, 0 to {NetworkRequest.MaxEdgesAllowed}.", 2_000),
        ])
    { Resolver = AnswerAsync };

    /// <summary>The types that only networks use.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
    [
        new("Network", "Nodes and edges for drawing.", [],
        [
            new("nodes", "[NetworkNode!]!", "Nodes, highest rank first.")
            {
                Planner = field =>
                {
                    field.PlanValues(field.Owner<Drawing>(), field.Owner<Drawing>().Request.MaxNodes);
                    return drawing => ((Drawn)drawing).Network.Nodes.Select(node => new DrawnNode(node, (Drawn)drawing));
                },
            },
            new("edges", "[NetworkEdge!]!", "Edges between the nodes, heaviest first, then newest.")
            {
                Planner = field =>
                {
                    field.PlanValues(field.Owner<Drawing>(), field.Owner<Drawing>().Request.MaxEdges);
                    return drawing => ((Drawn)drawing).Network.Edges.Select(edge => new DrawnEdge(edge, (Drawn)drawing));
                },
            },
            new("truncated", "Boolean!",
                "Whether a limit left anything out.") { Planner = Of<Drawn>(drawn => drawn.Network.Truncated) },
            new("matchedNodes", "Int",
                "Number of matching nodes. Null if counting would cost more than drawing.") { Planner =
                Of<Drawn>(drawn => drawn.Network.MatchedNodes) },
            new("matchedEdges", "Int",
                "Number of matching edges. Null if counting would cost more than drawing.") { Planner =
                Of<Drawn>(drawn => drawn.Network.MatchedEdges) },
        ]),
        new("NetworkNode", "A node of a network.", [],
        [
            new("key", "String!", "Key of the entity.") { Planner = Of<DrawnNode>(node => node.Node.Key) },
            new("kind", "Kind!", "Kind of the entity.") { Planner = Of<DrawnNode>(node => node.Node.Key.Kind) },
            new("label", "String!", "Name of the entity.") { Planner = Of<DrawnNode>(node => node.Node.Label) },
            new("type", "String", "Code of the entity's type; null for issues.") { Planner = Of<DrawnNode>(node => node.Node.Type) },
            new("degree", "Int",
                "Number of facts in the whole record, not only in the network. Null in a view of the past or with excluded sources.")
                    { Planner =
                Of<DrawnNode>(node => node.Node.Degree) },
            new("entity", "Entity!", "The entity.")
            {
                Planner = field =>
                {
                    var drawing = field.Owner<Drawing>();
                    field.PlanElements(Kinds.Entities, drawing.Entities);
                    drawing.WantsEntities = true;
                    return node => ((DrawnNode)node).Drawn.Rows[((DrawnNode)node).Node.Key];
                },
            },
        ]),
        new("NetworkEdge", "One edge for all facts of the same type and label between two nodes.", [],
        [
            new("key", "String!",
                "Key derived from the ends, type and label; the same in every network.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Key) },
            new("source", "String!", "Key of the start node.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Source) },
            new("target", "String!", "Key of the end node.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Target) },
            new("type", "String!",
                "Type: PARTICIPATED_IN, ENGAGED_IN, STANCE, CLAIM or a relation type.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Type) },
            new("label", "String", "Label of the role, position or relation type.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Label) },
            new("directed", "Boolean!", "Whether the direction is significant.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Directed) },
            new("weight", "Float!", "Number of facts that the edge represents.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Weight) },
            new("sign", "Int", "Sign: 1 friendly or for, -1 hostile or against, 0 undecided; null if the edge has none.") { Planner =
                Of<DrawnEdge>(edge => edge.Edge.Sign) },
            new("spells", "[Interval!]!",
                "Dated validities of the facts, distinct and in order.") { Planner =
                ObjectOf<DrawnEdge>(edge => edge.Edge.Spells.Cast<object>()) },
            new("evidence", "FactConnection!", "The facts that the edge represents, newest first.",
                PageArguments.Both) { Planner = Evidence.Plan },
        ]),
    ];

    private static async ValueTask<object?> AnswerAsync(FieldContext field, CancellationToken cancellationToken)
    {
        var drawing = new Drawing(RequestOf(field));
        field.PlanValues(drawing);
        field.Spend(GraphQLLimits.RowsOfDrawn * (drawing.Request.MaxNodes + (long)drawing.Request.MaxEdges));
        var snapshot = await field.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var network = await new NetworkDrawing(field.Ontology).DrawAsync(snapshot, field.Context.View, drawing.Request, cancellationToken)
            .ConfigureAwait(false);
        var rows = new Dictionary<Key, Row>();
        if (drawing.WantsEntities)
            await RowsAsync([.. network.Nodes.Select(node => node.Key)], drawing.Entities).ConfigureAwait(false);
        foreach (var evidence in drawing.Evidence)
            await RowsAsync([.. network.Edges.SelectMany(edge => evidence.PageOf(edge.Facts)).Distinct()], evidence.Facts, evidence.Rows)
                .ConfigureAwait(false);
        return new Drawn(network, rows);

        async ValueTask RowsAsync(Key[] keys, ElementsBuilder wanted, Dictionary<Key, Row>? into = null)
        {
            var selections = wanted.Build();
            foreach (var some in keys.Chunk(PageRequest.MaxRows))
                foreach (var (key, row) in some.Zip(
                    (await field.FetchAsync(new KeysRoot(some), selections, cancellationToken).ConfigureAwait(false)).Rows))
                    if (row is not null)
                        (into ?? rows)[key] = row;
        }
    }

    private static NetworkRequest RequestOf(FieldContext field)
    {
        var arguments = field.Arguments;
        return new NetworkRequest
        {
            Focus = [.. Keys("focus", [.. Kinds.Entities]).Concat(One("process", Kind.Process)).Concat(Keys("issues", Kind.Issue))
            .Distinct()],
            Depth = arguments.Value<int>("depth") ?? 1,
            Kinds = arguments.List("kinds") is { } kinds ? [.. kinds.Select(kind => EntityKind((Kind)kind!)).Distinct()] : null,
            Edges = new EdgeFilter(
                arguments.List("edgeTypes")?.Select(type => field.Ontology.RequiredEdgeType((string)type!, "edgeTypes", OwnEdgeTypes))
                .Distinct().ToArray(),
                arguments.List("roles")?.Select(role => field.Ontology.Required(Vocabulary.Role, (string)role!, "roles").Code).Distinct()
                .ToArray(),
                arguments.Object("during") is { } during ? Conditions.Range("during", during) : null),
            RankBy = arguments.Value<NetworkRank>("rankBy") ?? NetworkRank.Degree,
            Keep = [.. Keys("keep", [.. Kinds.Entities]).Distinct()],
            MinWeight = arguments.Number("minWeight"),
            MaxNodes = arguments.Value<int>("maxNodes") ?? 300,
            MaxEdges = arguments.Value<int>("maxEdges") ?? 2_000,
        };

        IEnumerable<Key> Keys(string name, params IReadOnlyCollection<Kind> kinds) =>
            (arguments.List(name) ?? []).Select(id => ElementId.Key(ArgumentValues.Text(id!), name, kinds));

        IEnumerable<Key> One(string name, Kind kind) => arguments.Text(name) is { } id ? [ElementId.Key(id, name, kind)] : [];
    }

    private static Kind EntityKind(Kind kind) =>
        kind.IsEntity()
        ? kind
        : throw new InvalidRequestException(ErrorCodes.WrongKind,
        $"kinds: {SchemaNames.Capitals(kind.ToString())} is no kind of node; give ACTOR, PLACE, ISSUE, PROCESS, EVENT or SOURCE.");

    // What the fields below a network belong to.
    private sealed record Drawing(NetworkRequest Request)
    {
        public ElementsBuilder Entities { get; } = new();

        public bool WantsEntities { get; set; }

        public List<Evidence> Evidence { get; } = [];
    }

    private sealed record Drawn(Network Network, IReadOnlyDictionary<Key, Row> Rows);

    private sealed record DrawnNode(NetworkNode Node, Drawn Drawn);

    private sealed record DrawnEdge(NetworkEdge Edge, Drawn Drawn);

    // A page of an edge's facts is cut from its list of keys: their rows are fetched together for all edges.
    private sealed class Evidence(ListQuery list)
    {
        public ElementsBuilder Facts => list.Elements;

        public Dictionary<Key, Row> Rows { get; } = [];

        public static FieldReader Plan(FieldContext field)
        {
            var list = new ListQuery(field, Kinds.Facts, takesOrder: false, isClosure: true).PlanBelow();
            var evidence = new Evidence(list);
            field.Owner<Drawing>().Evidence.Add(evidence);
            return edge => evidence.Read(((DrawnEdge)edge).Edge.Facts);
        }

        public IEnumerable<Key> PageOf(IReadOnlyList<Key> facts) => Cut(facts).Select(at => facts[at]);

        private RowPage Read(IReadOnlyList<Key> facts)
        {
            var found = Cut(facts).Where(at => Rows.ContainsKey(facts[at])).ToArray();
            return new RowPage(
                [.. found.Select(at => Rows[facts[at]])],
                [.. found.Select(at => new Position([(long)at], facts[at].Tie()))],
                list.Page.Backward ? list.Page.Before is not null : found.Length > 0 && found[^1] < facts.Count - 1,
                list.Page.Backward ? found.Length > 0 && found[0] > 0 : list.Page.After is not null,
                facts.Count);
        }

        private IEnumerable<int> Cut(IReadOnlyList<Key> facts)
        {
            var (after, before) =
                ((int)((long?)list.Page.After?.Values[0] ?? -1), (int)((long?)list.Page.Before?.Values[0] ?? facts.Count));
            var (from, to) = (Math.Max(after + 1, 0), Math.Min(before, facts.Count));
            var count = Math.Min(Math.Max(to - from, 0), list.Page.Size);
            return Enumerable.Range(list.Page.Backward ? to - count : from, count);
        }
    }
}
