using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>From a fact or citation to an end. The same few actors and sources are met over and over, so each is read once for a question.</summary>
internal sealed class EndReader : HopReader
{
    private readonly Question _question;
    private readonly int _column;
    private readonly Query _query = new(fromNode: true);
    private readonly Level _level;
    private readonly Statement _statement;
    private readonly Dictionary<long, RowPage> _found = [];

    public EndReader(Question question, EndHop hop, Kind kind)
    {
        _question = question;
        _column = Ends.Column(kind, hop.End);
        var sight = question.Sight;
        var to = Ends.KindAt(hop.End);
        // Every other end of what is visible is visible; those of a withdrawn fact are shown whatever became of them.
        var source = hop.End == End.StatedAt
            ? sight.Element(_query, to, "e", Query.Node)
            : new Source($"{sight.Versions(_query, to)} e", "e", [$"e.id = {Query.Node}"]);
        _level = new Level(question, _query, hop.Wanted, to, "e");
        _statement = question.Connection.Prepare($"SELECT {_level.Shape.Select} FROM {source.From} WHERE {source.Conditions}");
    }

    public override RowPage Follow(in Item from)
    {
        var id = from.End(_column);
        if (from.Retracted && id != 0)
            id = _question.Sight.Keys.At(id)?.Id ?? 0;
        if (id == 0)
            return RowPage.Empty;
        if (!_found.TryGetValue(id, out var page))
            _found[id] = page = Read(id);
        return page;
    }

    private RowPage Read(long id)
    {
        _query.Bind(_statement, id);
        if (!_statement.Step())
            return RowPage.Empty;
        var item = _level.Shape.Read(_statement);
        _statement.Reset();
        return new RowPage([_level.RowOf(item)], []);
    }
}
