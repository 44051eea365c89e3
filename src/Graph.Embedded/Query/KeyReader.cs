using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Reads elements of one kind one by one, by key or number.</summary>
internal sealed class KeyReader
{
    private readonly QueryContext _context;
    private readonly SqlBuilder _sql = new(fromNode: true);
    private readonly LevelReader _level;
    private readonly PreparedCommand _visible;
    private readonly string _retracted;

    public KeyReader(QueryContext context, Selections wanted, Kind kind)
    {
        _context = context;
        var source = context.View.Element(_sql, kind, "e", SqlBuilder.Node);
        _level = new LevelReader(context, _sql, wanted, kind, "e");
        _visible = context.Connection.Prepare($"SELECT {_level.Shape.Select} FROM {source.From} WHERE {source.Conditions}");
        _retracted = $"SELECT {_level.Shape.Select} FROM {source.From} WHERE e.id = {SqlBuilder.Node}";
    }

    /// <summary>
    /// The element of that key, the kept one for an absorbed key; a retracted fact too. Null if the view does not have it.
    /// </summary>
    public Row? Read(Key key)
    {
        if (_context.View.Keys.Find(key) is not { } found)
            return null;
        var retracted = found.Retracted && key.Kind.IsFact();
        return Read(retracted ? _context.Connection.Prepare(_retracted) : _visible, found.Id, retracted);
    }

    /// <summary>The visible element of that number.</summary>
    public Row? Read(long id) => Read(_visible, id, retracted: false);

    private Row? Read(PreparedCommand command, long id, bool retracted)
    {
        _sql.Bind(command, id);
        if (!command.Step())
            return null;
        var item = _level.Shape.Read(command) with { Retracted = retracted };
        command.Reset();
        return _level.RowOf(item);
    }
}
