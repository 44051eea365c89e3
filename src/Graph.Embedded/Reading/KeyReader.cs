using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>Reads elements of one kind one by one, by key or number.</summary>
internal sealed class KeyReader
{
    private readonly Question _question;
    private readonly Query _query = new(fromNode: true);
    private readonly Level _level;
    private readonly Statement _visible;
    private readonly string _withdrawn;

    public KeyReader(Question question, Selections wanted, Kind kind)
    {
        _question = question;
        var source = question.Sight.Element(_query, kind, "e", Query.Node);
        _level = new Level(question, _query, wanted, kind, "e");
        _visible = question.Connection.Prepare($"SELECT {_level.Shape.Select} FROM {source.From} WHERE {source.Conditions}");
        _withdrawn = $"SELECT {_level.Shape.Select} FROM {source.From} WHERE e.id = {Query.Node}";
    }

    /// <summary>The element of that key, the kept one for an absorbed key; a withdrawn fact too. Null where it is unknown in the view.</summary>
    public Row? Read(Key key)
    {
        if (_question.Sight.Keys.Find(key) is not { } found)
            return null;
        var withdrawn = found.Retracted && key.Kind.IsFact();
        return Read(withdrawn ? _question.Connection.Prepare(_withdrawn) : _visible, found.Id, withdrawn);
    }

    /// <summary>The visible element of that number.</summary>
    public Row? Read(long id) => Read(_visible, id, withdrawn: false);

    private Row? Read(Statement statement, long id, bool withdrawn)
    {
        _query.Bind(statement, id);
        if (!statement.Step())
            return null;
        var item = _level.Shape.Read(statement) with { Retracted = withdrawn };
        statement.Reset();
        return _level.RowOf(item);
    }
}
