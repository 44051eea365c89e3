using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>
/// From a fact or citation to an end. The same few actors and sources occur again and again, so each is read once in a query.
/// </summary>
internal sealed class EndReader : HopReader
{
    private readonly QueryContext _context;
    private readonly int _column;
    private readonly SqlBuilder _sql = new(fromNode: true);
    private readonly LevelReader _level;
    private readonly PreparedCommand _command;
    private readonly Dictionary<long, RowPage> _found = [];

    public EndReader(QueryContext context, EndHop hop, Kind kind)
    {
        _context = context;
        _column = EndColumns.Column(kind, hop.End);
        var views = context.View;
        var to = EndColumns.KindAt(hop.End);
        // All other ends of a visible fact are visible; the ends of a retracted one are shown even if they are not.
        var source = hop.End == End.StatedAt
            ? views.Element(_sql, to, "e", SqlBuilder.Node)
            : new FromClause($"{views.Versions(_sql, to)} e", "e", [$"e.id = {SqlBuilder.Node}"]);
        _level = new LevelReader(context, _sql, hop.Wanted, to, "e");
        _command = context.Connection.Prepare($"SELECT {_level.Shape.Select} FROM {source.From} WHERE {source.Conditions}");
    }

    public override RowPage Follow(in RawRow from)
    {
        var id = from.End(_column);
        if (from.Retracted && id != 0)
            id = _context.View.Keys.At(id)?.Id ?? 0;
        if (id == 0)
            return RowPage.Empty;
        if (!_found.TryGetValue(id, out var page))
            _found[id] = page = Read(id);
        return page;
    }

    private RowPage Read(long id)
    {
        _sql.Bind(_command, id);
        if (!_command.Step())
            return RowPage.Empty;
        var item = _level.Shape.Read(_command);
        _command.Reset();
        return new RowPage([_level.RowOf(item)], []);
    }
}
