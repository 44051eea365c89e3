using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Embedded.Query;

/// <summary>From an event to a page of the events of the days before it.</summary>
internal sealed class PrecedingReader : HopReader
{
    private readonly PageReader _pages;

    public PrecedingReader(QueryContext context, PrecedingHop hop)
    {
        var query = new SqlBuilder(fromNode: true);
        var source = context.View.Elements(query, Kind.Event, "e");
        var itself = $"FROM {context.View.Versions(query, Kind.Event)} i WHERE i.id = {SqlBuilder.Node}";
        var first = $"SELECT (i.start_first - {query.Add(hop.Days)}) << {SortDate.DayBits} {itself}";
        source.Where.Add($"e.date < (SELECT i.date {itself}) AND e.date >= ({first})");
        if (hop.Where is not null)
            source.Where.Add(context.Filters(query).Compile(hop.Where, "e", Kind.Event));
        _pages = new PageReader(context, query, source, Kind.Event, hop.Order, hop.Page, hop.Wanted);
    }

    public override RowPage Follow(in RawRow from) => _pages.Read(from.Id);
}
