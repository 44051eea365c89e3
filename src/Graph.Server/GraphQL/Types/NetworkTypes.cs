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
        "Nodes and edges ready to draw. Bounded by maxNodes and maxEdges: what ranks highest stays, focus and keep always stay, and truncated says whether anything was left out. The same request gives the same drawing.",
        [
            new("focus", "[ID!]", "Where to start. Nothing given here, in process or in issues: the entities of the highest rank."),
            new("depth", "Int!", $"How many edges away from the focus, 0 to {NetworkRequest.MaxDepth}.", 1),
            new("process", "ID", "A process to start from."),
            new("issues", "[ID!]", "Issues to start from."),
            new("kinds", "[Kind!]", "The kinds of nodes; all entities but sources where left out. focus and keep may be of any."),
            new("edgeTypes", "[String!]",
                "The types of edges: PARTICIPATED_IN, ENGAGED_IN, STANCE, CLAIM and the relation types; all but CLAIM where left out."),
            new("roles", "[String!]", "Participations and engagements need one of these roles; other edges pass."),
            new("during", "DateRangeInput", "What an edge must overlap in time; what is undated passes."),
            new("layer", "NetworkLayer!", "Which network.", NetworkLayer.Recorded),
            new("rankBy", "NetworkRank!", "What ranks higher stays.", NetworkRank.Degree),
            new("keep", "[ID!]", "Nodes that always stay, reached or not."),
            new("minWeight", "Float", "Edges that stand for fewer facts are left out, and nodes that then have none."),
            new("maxNodes", "Int!", $"At most so many nodes, 1 to {NetworkRequest.MaxNodesAllowed}.", 300),
            new("maxEdges", "Int!", $"At most so many edges, 0 to {NetworkRequest.MaxEdgesAllowed}.", 2_000),
        ])
    { Resolver = AnswerAsync };

    /// <summary>The types that only networks use.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
    [
        new("Network", "Nodes and edges ready to draw.", [],
        [
            new("nodes", "[NetworkNode!]!", "The nodes, highest rank first.")
            {
                Planner = field =>
                {
                    field.PlanValues(field.Owner<Drawing>(), field.Owner<Drawing>().Request.MaxNodes);
                    return drawing => ((Drawn)drawing).Network.Nodes.Select(node => new DrawnNode(node, (Drawn)drawing));
                },
            },
            new("edges", "[NetworkEdge!]!", "The edges between them, heaviest first, then newest.")
            {
                Planner = field =>
                {
                    field.PlanValues(field.Owner<Drawing>(), field.Owner<Drawing>().Request.MaxEdges);
                    return drawing => ((Drawn)drawing).Network.Edges.Select(edge => new DrawnEdge(edge, (Drawn)drawing));
                },
            },
            new("truncated", "Boolean!",
                "Whether anything was left out by a bound.") { Planner = Of<Drawn>(drawn => drawn.Network.Truncated) },
            new("matchedNodes", "Int",
                "How many nodes matched. Null where counting would cost more than drawing.") { Planner =
                Of<Drawn>(drawn => drawn.Network.MatchedNodes) },
            new("matchedEdges", "Int",
                "How many edges matched. Null where counting would cost more than drawing.") { Planner =
                Of<Drawn>(drawn => drawn.Network.MatchedEdges) },
        ]),
        new("NetworkNode", "A node of a drawing.", [],
        [
            new("key", "String!", "The entity's key.") { Planner = Of<DrawnNode>(node => node.Node.Key) },
            new("kind", "Kind!", "What it is.") { Planner = Of<DrawnNode>(node => node.Node.Key.Kind) },
            new("label", "String!", "Its name.") { Planner = Of<DrawnNode>(node => node.Node.Label) },
            new("type", "String", "The code of its type; null for issues.") { Planner = Of<DrawnNode>(node => node.Node.Type) },
            new("degree", "Int",
                "In the whole record, not only in the drawing; null in a view of the past or with sources excluded.") { Planner =
                Of<DrawnNode>(node => node.Node.Degree) },
            new("entity", "Entity!", "The entity itself.")
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
        new("NetworkEdge", "All facts of one type and label between two nodes, as one edge.", [],
        [
            new("key", "String!",
                "Made of its ends, type and label; the same in every drawing.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Key) },
            new("source", "String!", "The key of the node where it starts.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Source) },
            new("target", "String!", "The key of the node where it ends.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Target) },
            new("type", "String!",
                "PARTICIPATED_IN, ENGAGED_IN, STANCE, CLAIM or a relation type.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Type) },
            new("label", "String", "The role, position or relation in words.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Label) },
            new("directed", "Boolean!", "Whether its direction means anything.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Directed) },
            new("weight", "Float!", "How many facts it stands for.") { Planner = Of<DrawnEdge>(edge => edge.Edge.Weight) },
            new("sign", "Int", "1 friendly or for, -1 hostile or against, 0 undecided; null where it has none.") { Planner =
                Of<DrawnEdge>(edge => edge.Edge.Sign) },
            new("spells", "[Interval!]!",
                "When it was so: the dated validities of its facts, each once, in order.") { Planner =
                ObjectOf<DrawnEdge>(edge => edge.Edge.Spells.Cast<object>()) },
            new("evidence", "FactConnection!", "The facts that it stands for, newest first.",
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
