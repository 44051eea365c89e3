using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Paging;
using Graph.Server.GraphQL.Schema;
using Graph.Server.GraphQL.Types;

namespace Graph.Server.GraphQL.Planning;

/// <summary>The sorts of plans that the fields of elements have.</summary>
internal static class Plans
{
    /// <summary>A property, as it stands in the row.</summary>
    public static FieldPlanner Property(Property property) => field =>
    {
        var slot = field.Element.Want(property);
        return row => ((Row)row).Values[slot];
    };

    /// <summary>A property with fields of its own.</summary>
    public static FieldPlanner Value(Property property) => field =>
    {
        var slot = field.Element.Want(property);
        field.PlanValues();
        return row => ((Row)row).Values[slot];
    };

    /// <summary>A property that is a code of the ontology.</summary>
    public static FieldPlanner Term(Property property, Vocabulary vocabulary) => field =>
    {
        var slot = field.Element.Want(property);
        var ontology = field.Ontology;
        field.PlanValues();
        return row => ((Row)row).Values[slot] is string code ? new TermLookup(ontology, vocabulary, code) : null;
    };

    /// <summary>An end of a fact or citation.</summary>
    public static FieldPlanner End(End end, params IReadOnlyList<Kind> kinds) => field =>
    {
        var elements = new ElementsBuilder();
        field.PlanElements(kinds, elements);
        var hop = field.Element.Want(new EndHop(end, elements.Build()));
        return row => ((Row)row).Hops[hop].Single;
    };

    /// <summary>All entities over some steps, without paging.</summary>
    public static FieldPlanner Neighbors(Kind kind, Func<FieldContext, Step[]> steps) => field =>
    {
        var elements = new ElementsBuilder();
        field.PlanElements([kind], elements, ShortList);
        var hop = field.Element.Want(new NeighborsHop(steps(field), kind, null, Order.Default(kind), PageRequest.Whole, elements.Build()));
        return row => ((Row)row).Hops[hop].Rows;
    };

    /// <summary>The first entity over a step, by the default order.</summary>
    public static FieldPlanner Neighbor(Kind kind, Step step) => field =>
    {
        var elements = new ElementsBuilder();
        field.PlanElements([kind], elements);
        var hop = field.Element.Want(
            new NeighborsHop([step], kind, null, Order.Default(kind), new PageRequest(1, Placed: false), elements.Build()));
        return row => ((Row)row).Hops[hop].Single;
    };

    /// <summary>A step over a relation of one type.</summary>
    public static Step Over(string relationType, End near, bool closure = false, bool includeSelf = false) =>
        new(Kind.Relation, near, near == Core.Model.End.From ? Core.Model.End.To : Core.Model.End.From,
        new CodeIn(Core.Storage.Property.Type, [relationType]), closure, includeSelf);

    /// <summary>A connection to facts or citations that have the element as one of those ends.</summary>
    public static FieldEntry Facts(string name, string description, Kind fact, params IReadOnlyList<End> near) =>
        Connection(name, description, fact,
        (_, list) => new FactsHop(fact, near, list.Where, list.Order, list.Page, list.Elements.Build()));

    /// <summary>A connection to the distinct entities over some steps.</summary>
    public static FieldEntry NeighborPages(string name, string description, Kind kind, params IReadOnlyList<Step> steps) =>
        Connection(name, description, kind,
        (_, list) => new NeighborsHop(steps, kind, list.Where, list.Order, list.Page, list.Elements.Build()));

    /// <summary>A connection that takes where and order.</summary>
    public static FieldEntry Connection(string name, string description, Kind kind, Func<FieldContext, ListQuery, Hop> hop,
        params IReadOnlyList<ArgumentEntry> more) =>
        new(name, $"{kind}Connection!", description,
        [.. more, .. PageArguments.List(kind)])
        { Planner = field => Paged(field, new ListQuery(field, [kind]), hop) };

    /// <summary>A connection that is only paged.</summary>
    public static FieldEntry Pages(string name, string description, Kind kind, Func<FieldContext, ListQuery, Hop> hop,
        bool isClosure = false) =>
        new(name, $"{kind}Connection!", description,
        PageArguments.Both)
        { Planner = field => Paged(field, new ListQuery(field, [kind], takesOrder: false, isClosure), hop) };

    // Short lists hold at most 500, and a handful as a rule: the cost bound counts what is usual.
    private const int ShortList = 10;

    private static FieldReader Paged(FieldContext field, ListQuery list, Func<FieldContext, ListQuery, Hop> hop)
    {
        list.PlanBelow();
        var at = field.Element.Want(hop(field, list));
        return row => ((Row)row).Hops[at];
    }
}
