using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Reading;

/// <summary>From an element to a page of the facts or citations that have it as an end.</summary>
internal sealed class FactsReader : HopReader
{
    private readonly PageReader _pages;

    public FactsReader(Question question, FactsHop hop)
    {
        var query = new Query(fromNode: true);
        var source = Of(question, query, hop.Fact, hop.Near, hop.Where);
        _pages = new PageReader(question, query, source, hop.Fact, hop.Order, hop.Page, hop.Wanted);
    }

    public override RowPage Follow(in Item from) => _pages.Read(from.Id);

    /// <summary>The visible facts of the element that pass.</summary>
    public static Source Of(Question question, Query query, Kind fact, IReadOnlyList<End> near, Filter? where)
    {
        var filters = question.Filters(query);
        var source = question.Sight.Touching(query, fact, near, $"= {Query.Node}", "e", fact == Kind.Relation ? filters.TypesOf(where) : null);
        // Whoever asks is visible, save a withdrawn fact, whose citations are not shown.
        source.Where.AddRange(question.Sight.Visible(query, "e", fact, supportsSeen: near is [End.Supports]));
        if (where is not null)
            source.Where.Add(filters.Compile(where, "e", fact));
        return source;
    }
}
