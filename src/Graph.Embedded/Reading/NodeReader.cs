using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>Reads entities as the nodes of a walk, each once.</summary>
internal sealed class NodeReader
{
    private readonly Question _question;
    private readonly Query _query = new(fromNode: true);
    private readonly Statement _statement;
    private readonly Dictionary<long, ExpansionNode> _found = [];

    public NodeReader(Question question)
    {
        _question = question;
        var degree = question.Sight.Degree(_query, "e");
        _statement = question.Connection.Prepare(
            $"SELECT e.key, e.name, e.code, e.date, {degree} FROM {question.Sight.Versions(_query, null)} e WHERE e.id = {Query.Node}");
    }

    /// <summary>The node, without how it was reached.</summary>
    public ExpansionNode Find(long id)
    {
        if (_found.TryGetValue(id, out var node))
            return node;
        _query.Bind(_statement, id).Step();
        node = new ExpansionNode(Key.Parse(_statement.Text(0)), 0, null, _statement.Text(1), _statement.Word(2), _statement.Long(4), _statement.LongOrNull(3));
        _statement.Reset();
        return _found[id] = node;
    }

    public bool IsVisible(long id)
    {
        var query = new Query(fromNode: true);
        var source = _question.Sight.Element(query, null, "e", Query.Node);
        var statement = query.Bind(_question.Connection.Prepare($"SELECT 1 FROM {source.From} WHERE {source.Conditions}"), id);
        var visible = statement.Step();
        statement.Reset();
        return visible;
    }
}
