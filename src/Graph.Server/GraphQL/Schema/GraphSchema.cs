using Graph.Core.Model;
using Graph.Server.GraphQL.Filters;
using Graph.Server.GraphQL.Paging;
using Graph.Server.GraphQL.Types;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Graph.Server.GraphQL.Schema;

/// <summary>
/// The schema, made of the tables in <c>Types</c>, <c>Filters</c> and <c>Paging</c>. It does not depend on the ontology: terms are data.
/// </summary>
public sealed class GraphSchema
{
    private readonly Dictionary<string, IGraphType> _types = new()
    {
        ["ID"] = new IdGraphType(), ["String"] = new StringGraphType(), ["Int"] = new IntGraphType(), ["Float"] = new FloatGraphType(),
        ["Boolean"] = new BooleanGraphType(),
    };

    private readonly Dictionary<string, HashSet<string>> _members = [];

    /// <summary>The schema.</summary>
    public GraphSchema()
    {
        Inner = new global::GraphQL.Types.Schema
        {
            Description = "A knowledge graph of actors, issues and events, with participations, roles, places, positions and sources.",
        };
        Inner.Features.RepeatableDirectives = true;
        Inner.Features.DeprecationOfInputValues = true;
        foreach (var scalar in Scalars.Create())
            _types.Add(scalar.Name, scalar);
        foreach (var table in Enums.All)
            _types.Add(table.Name, EnumOf(table));
        Declare();
        Fill();
        Inner.Query = Query;
        foreach (var type in _types.Values)
            Inner.RegisterType(type);
        Inner.Initialize();
        StandardIntrospection.Complete(Inner);
    }

    private static IReadOnlyList<ObjectTable> Objects { get; } =
    [
        QueryType.Table, ViewType.Table,
        ActorType.Table, PlaceType.Table, IssueType.Table, ProcessType.Table, EventType.Table, SourceType.Table,
        FactTypes.Participation, FactTypes.Engagement, FactTypes.Stance, FactTypes.Claim, FactTypes.Relation, FactTypes.Citation,
        ActorType.StanceInForce,
        ValueTypes.Name, ValueTypes.ExternalId, ValueTypes.Recorded, ValueTypes.Retraction, ValueTypes.Interval, ValueTypes.DateRange,
        OntologyTypes.Ontology, OntologyTypes.Term, OntologyTypes.RelationType, OntologyTypes.RelationEnds,
        .. OverviewTypes.All, .. SearchTypes.All, .. NetworkTypes.All,
        Connections.PageInfo, .. Connections.All,
    ];

    private static IReadOnlyList<InputTable> Inputs { get; } =
        [.. FilterParts.All, .. FilterTable.All.Select(table => table.Input), .. OrderTable.All.Select(table => table.Input)];

    /// <summary>The library's schema.</summary>
    internal global::GraphQL.Types.Schema Inner { get; }

    /// <summary>The root of queries.</summary>
    internal IObjectGraphType Query => ObjectNamed("Query");

    /// <summary>The root type of a kind of operation; null where the schema has none.</summary>
    internal IObjectGraphType? RootOf(GraphQLParser.AST.OperationType operation) => operation switch
    {
        GraphQLParser.AST.OperationType.Query => Query,
        GraphQLParser.AST.OperationType.Mutation => Inner.Mutation,
        _ => Inner.Subscription,
    };

    /// <summary>The schema in SDL, with descriptions, in the order of the tables.</summary>
    public static string Print() => new GraphSchema().ToText();

    /// <summary>The object type of elements of a kind.</summary>
    internal IObjectGraphType ObjectOf(Kind kind) => ObjectNamed(kind.ToString());

    /// <summary>An object type by name.</summary>
    internal IObjectGraphType ObjectNamed(string name) => (IObjectGraphType)_types[name];

    /// <summary>Whether an object type belongs to an interface or union.</summary>
    internal bool IsMember(string objectType, string @abstract) =>
        _members.TryGetValue(@abstract, out var members) && members.Contains(objectType);

    private string ToText() => Inner.Print(new PrintOptions { StringComparison = null }).ReplaceLineEndings("\n").TrimEnd() + "\n";

    private void Declare()
    {
        foreach (var table in AbstractTypes.Interfaces)
            _types.Add(table.Name, new InterfaceGraphType { Name = table.Name, Description = table.Description });
        foreach (var table in Objects)
            _types.Add(table.Name, new ObjectGraphType { Name = table.Name, Description = table.Description, IsTypeOf = _ => true });
        foreach (var table in Inputs)
            _types.Add(table.Name, new InputObjectGraphType { Name = table.Name, Description = table.Description });
        var union = new UnionGraphType { Name = AbstractTypes.SearchItem.Name, Description = AbstractTypes.SearchItem.Description };
        foreach (var member in AbstractTypes.SearchItem.Members)
        {
            union.AddPossibleType(ObjectNamed(member));
            Join(union.Name, member);
        }
        _types.Add(union.Name, union);
    }

    private void Fill()
    {
        foreach (var table in AbstractTypes.Interfaces)
        {
            var type = (InterfaceGraphType)_types[table.Name];
            AddFields(type, table.Fields);
            foreach (var name in table.Interfaces)
                type.AddResolvedInterface((IInterfaceGraphType)_types[name]);
        }
        foreach (var table in Objects)
        {
            var type = (ObjectGraphType)_types[table.Name];
            AddFields(type, table.Fields);
            foreach (var name in table.Interfaces)
            {
                type.AddResolvedInterface((IInterfaceGraphType)_types[name]);
                Join(name, table.Name);
            }
        }
        foreach (var table in Inputs)
            foreach (var field in table.Fields)
                ((InputObjectGraphType)_types[table.Name]).AddField(
                    new FieldType
                    {
                        Name = field.Name, Description = field.Description, ResolvedType = TypeOf(field.Type),
                        DefaultValue = field.Default
                    });
    }

    private void AddFields(IComplexGraphType type, IReadOnlyList<FieldEntry> fields)
    {
        foreach (var entry in fields)
            type.AddField(new PlannedField(entry)
            {
                Name = entry.Name,
                Description = entry.Description,
                ResolvedType = TypeOf(entry.Type),
                Arguments = entry.Arguments.Count == 0 ? null : new QueryArguments(entry.Arguments.Select(argument =>
                    new QueryArgument(TypeOf(argument.Type))
                    {
                        Name = argument.Name, Description = argument.Description,
                        DefaultValue = argument.Default
                    })),
            });
    }

    private IGraphType TypeOf(string text) => TypeText.Read(text, name => _types[name]);

    private void Join(string @abstract, string member)
    {
        if (!_members.TryGetValue(@abstract, out var members))
            _members[@abstract] = members = [];
        members.Add(member);
    }

    private static EnumerationGraphType EnumOf(EnumTable table)
    {
        var type = new EnumerationGraphType { Name = table.Name, Description = table.Description };
        foreach (var value in table.Values)
            type.Add(value.Name, value.Value, value.Description);
        return type;
    }
}
