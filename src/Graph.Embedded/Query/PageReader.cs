using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Reads pages of an ordered list by key sets: put together once, run for every element that the list hangs on.</summary>
internal sealed class PageReader
{
    private readonly LevelReader _level;
    private readonly PageRequest _page;
    private readonly IReadOnlyList<OrderTerm> _terms;
    private readonly List<(SqlBuilder Sql, PreparedCommand Command)> _segments = [];
    private readonly (SqlBuilder Sql, PreparedCommand Command)? _count;

    public PageReader(QueryContext context, SqlBuilder sql, FromClause from, Kind kind, Order order, PageRequest page, Selections wanted)
    {
        _page = page;
        if (page.Count)
            _count = (sql.Fork(), context.Connection.Prepare($"SELECT count(*) FROM {from.From} WHERE {from.Conditions}"));
        var byAdjacency = from.Adjacency is not null && order.Entries is [{ By: OrderBy.Date }];
        _terms = [.. order.Entries.Select(entry => OrderTerm.Of(entry, context.View, sql, from, kind, byAdjacency))];
        _level = new LevelReader(context, sql, wanted, kind, from.Alias);
        var tie = byAdjacency ? $"{from.Adjacency}.tie" : $"{from.Alias}.tie";
        var columns = $"{_level.Shape.Select}, {string.Join(", ", _terms.Select(term => term.Expression))}, {tie}";
        foreach (var segment in KeysetRange.Of(_terms, tie, page, sql))
        {
            var limit = sql.Fork();
            var text = $"SELECT {columns} FROM {from.From} WHERE {from.Conditions} AND {segment.Condition} ORDER "
                + $"BY {segment.OrderBy} LIMIT {limit.Add(page.Size + 1)}";
            _segments.Add((limit, context.Connection.Prepare(text)));
        }
    }

    /// <summary>The page of the list, or of the list that hangs on an element.</summary>
    public RowPage Read(long node = 0) => Read((sql, command) => sql.Bind(command, node));

    /// <summary>The page of the list of these elements.</summary>
    public RowPage Read(string nodes) => Read((sql, command) => sql.Bind(command, nodes));

    private RowPage Read(Func<SqlBuilder, PreparedCommand, PreparedCommand> bind)
    {
        var items = new List<RawRow>();
        var positions = new List<Position>();
        foreach (var (query, command) in _segments)
        {
            if (items.Count > _page.Size)
                break;
            bind(query, command);
            while (command.Step())
            {
                items.Add(_level.Shape.Read(command));
                if (_page.Placed)
                    positions.Add(PositionOf(command));
                if (items.Count > _page.Size)
                {
                    command.Reset();
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
            Total: _count is { } count ? Count(bind(count.Sql, count.Command)) : null);
    }

    private Position PositionOf(PreparedCommand row)
    {
        var values = new object?[_terms.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = _terms[i].Read(row, _level.Shape.Width + i);
        return new Position(values, row.Long(_level.Shape.Width + values.Length));
    }

    private static long Count(PreparedCommand command)
    {
        command.Step();
        var count = command.Long(0);
        command.Reset();
        return count;
    }
}
