using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Paging;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Query: where every question starts.</summary>
internal static class QueryType
{
    /// <summary>What can be asked in the present and in any view.</summary>
    public static IReadOnlyList<FieldEntry> Reads { get; } =
    [
        new("node", "Node",
            "The object with this id or key: an entity, a fact, a citation, a term, a relation type or a view. Keys of merged " +
            "entities resolve to the remaining entity. Null if unknown in this view.",
            new ArgumentEntry("id", "ID!",
            "An id or key. At the root, an id is resolved in the view that it contains; inside a view, only its key is used.")) { Resolver =
            NodeFields.OneAsync },
        new("nodes", "[Node]!",
            $"The objects with these ids or keys, in the order given; null for each unknown one. At most {PageRequest.MaxRows}.",
            new ArgumentEntry("ids", "[ID!]!", "Ids or keys. Ids of different views can be mixed.")) { Resolver =
            NodeFields.ManyAsync },
        ById(Kind.Actor), ById(Kind.Place), ById(Kind.Issue), ById(Kind.Process), ById(Kind.Event), ById(Kind.Source),
        List(Kind.Actor), List(Kind.Place), List(Kind.Issue), List(Kind.Process), List(Kind.Event), List(Kind.Source),
        List(Kind.Stance), List(Kind.Claim), List(Kind.Relation),
        SearchTypes.Field,
        NetworkTypes.Field,
        OverviewTypes.Field,
    ];

    /// <summary>Query.</summary>
    public static ObjectTable Table { get; } =
        new("Query",
            "Root of all queries. Reads the latest revision, with all validities and every source. " +
            "Use view to read another view.", ["Reads"],
    [
        ViewType.Field,
        new("ontology", "Ontology!", "The vocabularies and relation types of the record.")
        {
            Resolver = (field, _) =>
            {
                field.PlanValues();
                return ValueTask.FromResult<object?>(field.Ontology);
            },
        },
        .. Reads,
    ]);

    private static FieldEntry ById(Kind kind) =>
        new(kind.Prefix(), kind.ToString(), $"The {kind.Prefix()} with this id or key; null if unknown in this view.",
            new ArgumentEntry("id", "ID!", "An id or key. An id from another view is used as its key."))
        {
            Resolver = async (field, cancellationToken) =>
            {
                var key = ElementId.Key(field.Arguments.Text("id")!, "id", kind);
                var elements = new ElementsBuilder();
                field.PlanElements([kind], elements);
                return (await field.FetchAsync(new KeysRoot([key]), elements.Build(), cancellationToken).ConfigureAwait(false)).Single;
            },
        };

    private static FieldEntry List(Kind kind) =>
        new(kind.Plural(), $"{kind}Connection!", $"All {kind.Plural()}, filtered, ordered and paged.", PageArguments.List(kind))
        {
            Resolver = async (field, cancellationToken) =>
            {
                var list = new ListQuery(field, [kind]).PlanBelow();
                return await field.FetchAsync(new ListRoot(kind, list.Where, list.Order, list.Page), list.Elements.Build(),
                    cancellationToken).ConfigureAwait(false);
            },
        };
}
