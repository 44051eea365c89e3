using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Neo4j.Query;

/// <summary>From an event to a page of those of the days before it.</summary>
internal sealed class PrecedingReader : HopReader
{
    private readonly PageReader _page;

    public PrecedingReader(HopStart start, PrecedingHop hop)
    {
        var (question, query, x) = (start.Question, start.Query, start.X);
        var source = question.View.Elements(query, Kind.Event, query.Alias("y"));
        source.Where.Add($"{source.X}.sortDate >= 0 AND {source.X}.sortDate < {x}.sortDate AND {source.X}.sortDate >= "
            + $"({x}.startFirst - {query.Add((long)hop.Days)}) * {1 << SortDate.DayBits}");
        source.Where.AddRange(question.View.Visible(query, source.X, Kind.Event));
        if (hop.Where is not null)
            source.Where.Add(question.Filters(query).Compile(hop.Where, source.X, Kind.Event));
        _page = new PageReader(question, query, start.Guard([Kind.Event]), source, Kind.Event, hop.Order, hop.Page, hop.Wanted);
    }

    public override IReadOnlyList<string> Columns => _page.Columns;

    public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred) => _page.Read(values, deferred);
}
