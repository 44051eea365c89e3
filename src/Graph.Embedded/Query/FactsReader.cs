using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Query;

/// <summary>From an element to a page of the facts or citations that have it as an end.</summary>
internal sealed class FactsReader : HopReader
{
    private readonly PageReader _pages;

    public FactsReader(QueryContext context, FactsHop hop)
    {
        var query = new SqlBuilder(fromNode: true);
        var source = Of(context, query, hop.Fact, hop.Near, hop.Where);
        _pages = new PageReader(context, query, source, hop.Fact, hop.Order, hop.Page, hop.Wanted);
    }

    public override RowPage Follow(in RawRow from) => _pages.Read(from.Id);

    /// <summary>The visible facts of the element that pass.</summary>
    public static FromClause Of(QueryContext context, SqlBuilder sql, Kind fact, IReadOnlyList<End> near, Filter? where)
    {
        var filters = context.Filters(sql);
        var source = context.View.Touching(sql, fact, near, $"= {SqlBuilder.Node}", "e",
            fact == Kind.Relation ? filters.TypesOf(where) : null);
        // The element at the near end is visible, except a retracted fact, whose citations are not shown.
        source.Where.AddRange(context.View.Visible(sql, "e", fact, supportsSeen: near is [End.Supports]));
        if (where is not null)
            source.Where.Add(filters.Compile(where, "e", fact));
        return source;
    }
}
