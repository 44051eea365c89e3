using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Reads entities as the nodes of an expansion, each once.</summary>
internal sealed class NodeReader
{
    private readonly QueryContext _context;
    private readonly SqlBuilder _sql = new(fromNode: true);
    private readonly PreparedCommand _command;
    private readonly Dictionary<long, ExpansionNode> _found = [];

    public NodeReader(QueryContext context)
    {
        _context = context;
        var degree = context.View.Degree(_sql, "e");
        _command = context.Connection.Prepare(
            $"SELECT e.key, e.name, e.code, e.date, {degree} FROM {context.View.Versions(_sql, null)} e WHERE e.id = {SqlBuilder.Node}");
    }

    /// <summary>The node, without its distance and the node before it.</summary>
    public ExpansionNode Find(long id)
    {
        if (_found.TryGetValue(id, out var node))
            return node;
        _sql.Bind(_command, id).Step();
        node = new ExpansionNode(Key.Parse(_command.Text(0)), 0, null, _command.Text(1), _command.Word(2), _command.Long(4),
            _command.LongOrNull(3));
        _command.Reset();
        return _found[id] = node;
    }

    public bool IsVisible(long id)
    {
        var query = new SqlBuilder(fromNode: true);
        var source = _context.View.Element(query, null, "e", SqlBuilder.Node);
        var command = query.Bind(_context.Connection.Prepare($"SELECT 1 FROM {source.From} WHERE {source.Conditions}"), id);
        var visible = command.Step();
        command.Reset();
        return visible;
    }
}
