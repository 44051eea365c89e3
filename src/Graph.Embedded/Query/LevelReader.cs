using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Query;

/// <summary>Reads the elements of one level of a fetch, and follows their hops.</summary>
internal sealed class LevelReader
{
    private readonly QueryContext _context;
    private readonly Selections _wanted;
    private readonly HopReader[]?[] _hops = new HopReader[]?[Kinds.All.Count];

    public LevelReader(QueryContext context, SqlBuilder sql, Selections wanted, Kind? kind, string alias)
    {
        (_context, _wanted) = (context, wanted);
        Shape = new Projection(context.View, sql, context.Merges, wanted, kind, alias);
    }

    public Projection Shape { get; }

    /// <summary>The rows with their hops. All were read before, so that a hop may run the statement that read them.</summary>
    public Row[] Rows(List<RawRow> items)
    {
        var rows = new Row[items.Count];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = RowOf(items[i]);
        return rows;
    }

    public Row RowOf(in RawRow item)
    {
        var hops = _hops[(int)item.Key.Kind] ??= HopsOf(item.Key.Kind);
        _context.Cancellation.ThrowIfCancellationRequested();
        var found = hops.Length == 0 ? [] : new RowPage[hops.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = hops[i].Follow(item);
        return new Row(item.Key.Kind, item.Selection.Keyed ? item.Key : null, item.Selection, item.Values, found);
    }

    private HopReader[] HopsOf(Kind kind) => [.. _wanted[kind].Hops.Select(hop => HopReader.Of(_context, hop, kind))];
}
