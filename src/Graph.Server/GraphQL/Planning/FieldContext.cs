using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Execution;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Schema;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Planning;

/// <summary>One field as it is asked for at one place of the document.</summary>
/// <param name="planner">Plans what is asked for below.</param>
/// <param name="entry">The field.</param>
/// <param name="parent">The name of the type that it belongs to.</param>
/// <param name="type">The named type that it leads to.</param>
/// <param name="arguments">Its arguments, defaults filled in.</param>
/// <param name="selections">The selections below it.</param>
/// <param name="owner">What it belongs to: an <see cref="ElementBuilder"/>, an <see cref="ElementsBuilder"/>, a
/// <see cref="Graph.Server.GraphQL.Paging.ListQuery"/> or nothing.</param>
/// <param name="context">The view that it is asked in.</param>
/// <param name="rows">How often it may be answered, by the page sizes above it.</param>
internal sealed class FieldContext(
    Planner planner, FieldEntry entry, string parent, IGraphType type, Arguments arguments, IReadOnlyList<GraphQLSelectionSet> selections,
    object? owner, ViewContext context, long rows)
{
    /// <summary>The request that it is part of.</summary>
    public Request Request => planner.Request;

    /// <summary>The words of the record.</summary>
    public Ontology Ontology => Request.Ontology;

    /// <summary>The field.</summary>
    public FieldEntry Entry => entry;

    /// <summary>The arguments.</summary>
    public Arguments Arguments => arguments;

    /// <summary>The view that it is asked in.</summary>
    public ViewContext Context => context;

    /// <summary>The type and field, as <c>Actor.events</c>; the same in every view.</summary>
    public string Coordinate => $"{(parent == "View" ? "Query" : parent)}.{entry.Name}";

    /// <summary>Whether it stands at the root of the query, below no view.</summary>
    public bool IsAtRoot => parent == "Query";

    /// <summary>The selections below the field.</summary>
    public IReadOnlyList<GraphQLSelectionSet> SelectionSets => selections;

    /// <summary>The named type that the field leads to.</summary>
    public IGraphType Type => type;

    /// <summary>What is asked below; set by the plan.</summary>
    public SelectionPlan? Below { get; private set; }

    /// <summary>The element that the field belongs to.</summary>
    public ElementBuilder Element => Owner<ElementBuilder>();

    /// <summary>What the field belongs to.</summary>
    public T Owner<T>()
        where T : class =>
        owner as T ?? throw new InvalidOperationException($"{Coordinate} does not stand below a {typeof(T).Name}.");

    /// <summary>Plans what is asked of values below the field.</summary>
    /// <param name="of">What their fields belong to.</param>
    /// <param name="each">At most so many of them per answer.</param>
    public void PlanValues(object? of = null, long each = 1) =>
        Below = new ValueSelectionPlan(planner.Object((IObjectGraphType)type, selections, of, context, Times(each)));

    /// <summary>Plans what is asked of elements below the field.</summary>
    /// <param name="kinds">The kinds that may stand there.</param>
    /// <param name="elements">Gathers what is wanted of them.</param>
    /// <param name="each">At most so many of them per answer.</param>
    public void PlanElements(IEnumerable<Kind> kinds, ElementsBuilder elements, long each = 1)
    {
        var level = new ElementSelectionPlan();
        var times = Times(each);
        foreach (var kind in kinds)
            level[kind] = planner.Object(planner.Request.Schema.ObjectOf(kind), selections, elements[kind], context, times);
        Below = level;
    }

    /// <summary>Plans what is asked of an object of another type than the field tells, such as one member of an interface.</summary>
    public ObjectPlan PlanAs(string objectType) =>
        planner.Object(planner.Request.Schema.ObjectNamed(objectType), selections, null, context, rows);

    /// <summary>Puts the one question of a root field to the snapshot.</summary>
    public async ValueTask<RowPage> FetchAsync(FetchRoot root, Selections wanted, CancellationToken cancellationToken)
    {
        var snapshot = await Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return await snapshot.FetchAsync(new Fetch(context.View, root, wanted), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same field asked in another view.</summary>
    public FieldContext In(ViewContext other) => new(planner, entry, parent, type, arguments, selections, owner, other, rows);

    /// <summary>
    /// Counts work that goes through much of the record as so many elements; asked once for each of many elements, it goes through little
    /// for each.
    /// </summary>
    public void Spend(long elements) => planner.CountRows(Math.Max(elements, 10 * rows));

    // A list counts; an end of a fact or the node of an edge is there with it. Long before the product overflows it exceeds the limit.
    private long Times(long each)
    {
        var times = rows * Math.Max(each, 1);
        if (each > 1)
            planner.CountRows(times);
        return times;
    }
}
