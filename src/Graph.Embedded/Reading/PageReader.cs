using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>Reads pages of an ordered list by key sets: put together once, run for every element that the list hangs on.</summary>
internal sealed class PageReader
{
    private readonly Level _level;
    private readonly PageRequest _page;
    private readonly IReadOnlyList<OrderTerm> _terms;
    private readonly List<(Query Query, Statement Statement)> _segments = [];
    private readonly (Query Query, Statement Statement)? _count;

    public PageReader(Question question, Query query, Source source, Kind kind, Order order, PageRequest page, Selections wanted)
    {
        _page = page;
        if (page.Count)
            _count = (query.Fork(), question.Connection.Prepare($"SELECT count(*) FROM {source.From} WHERE {source.Conditions}"));
        var byAdjacency = source.Adjacency is not null && order.Entries is [{ By: OrderBy.Date }];
        _terms = [.. order.Entries.Select(entry => OrderTerm.Of(entry, question.Sight, query, source, kind, byAdjacency))];
        _level = new Level(question, query, wanted, kind, source.Alias);
        var tie = byAdjacency ? $"{source.Adjacency}.tie" : $"{source.Alias}.tie";
        var columns = $"{_level.Shape.Select}, {string.Join(", ", _terms.Select(term => term.Expression))}, {tie}";
        foreach (var segment in Segment.Of(_terms, tie, page, query))
        {
            var limit = query.Fork();
            var sql = $"SELECT {columns} FROM {source.From} WHERE {source.Conditions} AND {segment.Condition} ORDER BY {segment.OrderBy} LIMIT {limit.Add(page.Size + 1)}";
            _segments.Add((limit, question.Connection.Prepare(sql)));
        }
    }

    /// <summary>The page of the list, or of the list that hangs on an element.</summary>
    public RowPage Read(long node = 0) => Read((query, statement) => query.Bind(statement, node));

    /// <summary>The page of the list of these elements.</summary>
    public RowPage Read(string nodes) => Read((query, statement) => query.Bind(statement, nodes));

    private RowPage Read(Func<Query, Statement, Statement> bind)
    {
        var items = new List<Item>();
        var positions = new List<Position>();
        foreach (var (query, statement) in _segments)
        {
            if (items.Count > _page.Size)
                break;
            bind(query, statement);
            while (statement.Step())
            {
                items.Add(_level.Shape.Read(statement));
                if (_page.Placed)
                    positions.Add(PositionOf(statement));
                if (items.Count > _page.Size)
                {
                    statement.Reset();
                    break;
                }
            }
        }
        var more = items.Count > _page.Size;
        if (more)
        {
            items.RemoveAt(items.Count - 1);
            if (_page.Placed)
                positions.RemoveAt(positions.Count - 1);
        }
        if (_page.Backward)
        {
            items.Reverse();
            positions.Reverse();
        }
        return new RowPage(
            _level.Rows(items),
            positions,
            HasNext: _page.Backward ? _page.Before is not null : more,
            HasPrevious: _page.Backward ? more : _page.After is not null,
            Total: _count is { } count ? Count(bind(count.Query, count.Statement)) : null);
    }

    private Position PositionOf(Statement row)
    {
        var values = new object?[_terms.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = _terms[i].Read(row, _level.Shape.Width + i);
        return new Position(values, row.Long(_level.Shape.Width + values.Length));
    }

    private static long Count(Statement statement)
    {
        statement.Step();
        var count = statement.Long(0);
        statement.Reset();
        return count;
    }
}
