using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>From an element to a page of the facts or citations that have it as an end.</summary>
internal sealed class FactsReader : HopReader
{
    private readonly PageReader _page;

    public FactsReader(HopStart start, FactsHop hop)
    {
        var kinds = start.Kinds.Where(
            kind => hop.Near.Any(end => EndProperties.Has(hop.Fact, end) && EndProperties.KindsAt(end).Contains(kind))).ToArray();
        var source = Of(start.Question, start.Query, hop.Fact, hop.Near, hop.Where, start.X, kinds,
            seen: start.Standing == Standing.Visible, byDate: hop.Order.Entries[0].By == OrderBy.Date);
        _page = new PageReader(start.Question, start.Query, kinds.Length == 0 ? "" : start.Guard(kinds), source, hop.Fact, hop.Order,
            hop.Page, hop.Wanted);
    }

    public override IReadOnlyList<string> Columns => _page.Columns;

    public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred) => _page.Read(values, deferred);

    /// <summary>The visible facts of an element that pass.</summary>
    /// <param name="context">The query context.</param>
    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="fact">Their kind.</param>
    /// <param name="near">Which ends of theirs the element is.</param>
    /// <param name="where">Which of them.</param>
    /// <param name="from">The element.</param>
    /// <param name="kinds">The kinds that it may be of.</param>
    /// <param name="seen">Whether it is known to be visible.</param>
    /// <param name="byDate">Whether they are wanted in the order of their dates.</param>
    /// <param name="to">In the present, of edges, the name of a node that they must lead to.</param>
    public static MatchClause Of(
        QueryContext context, CypherBuilder cypher, Kind fact, IReadOnlyList<End> near, Filter? where, string from,
        IReadOnlyList<Kind> kinds, bool seen = true, bool byDate = false,
        string to = "")
    {
        var filters = context.Filters(cypher);
        var source = context.View.Touching(cypher, fact, near, from, kinds, cypher.Alias("f"),
            fact == Kind.Relation ? filters.TypesOf(where) : null, byDate, to);
        source.Where.AddRange(context.View.Visible(cypher, source.X, fact, supportsSeen: seen && near is [End.Supports]));
        // Where a type is all that is asked, only relations of it were taken.
        if (where is not null && !(fact == Kind.Relation && where is CodeIn { Property: Property.Type }))
            source.Where.Add(filters.Compile(where, source.X, fact));
        return source;
    }
}
