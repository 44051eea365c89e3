using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;
using Graph.Embedded.Write.Indexes;

namespace Graph.Embedded.Write;

/// <summary>Writes the versions of one plan and the indexes that are derived from them, inside the write transaction.</summary>
internal sealed class PlanWriter
{
    private static readonly string Update =
        $"UPDATE element SET {string.Join(", ", Columns.All.Select((name, i) => $"{name} = ?{i + 1}").Skip(1))} WHERE id = ?1";

    private readonly Connection _connection;
    private readonly PreparedBatch _prepared;
    private readonly SymbolTable _symbols;
    private readonly AdjacencyIndex _adjacency;
    private readonly FullTextIndex _fullText;
    private readonly LookupIndex _lookups;
    private readonly EventDateSync _eventDates;
    private readonly InsertCommand<ElementRow> _elements;

    public PlanWriter(Connection connection, PreparedBatch prepared)
    {
        _connection = connection;
        _prepared = prepared;
        _symbols = new SymbolTable(connection);
        _adjacency = new AdjacencyIndex(connection, _symbols.RelationType, prepared.Rows.Count);
        _fullText = new FullTextIndex(connection);
        _lookups = new LookupIndex(connection);
        _eventDates = new EventDateSync(connection, _adjacency);
        _elements = new InsertCommand<ElementRow>(connection, $"element({Columns.Comma})", Columns.All.Count, Bind);
    }

    /// <summary>Writes them. Entities come before facts, and facts before citations, as the recorder orders them.</summary>
    public void Write()
    {
        var (id, by, outcome) = _prepared.Batch;
        _connection.Run(
            "INSERT INTO revision VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            outcome.Revision, outcome.At.UtcTicks, by, id, outcome.Created, outcome.Changed, outcome.Retracted);
        foreach (var row in _prepared.Rows)
        {
            if (row.Old is { } old)
                Revise(old, row);
            else
                Create(row);
        }
        _elements.Flush();
        _adjacency.Flush();
        if (_prepared.Rows.Any(row => row.Version.Operation == Operation.Redacted))
            _fullText.Purge();
    }

    private void Create(ElementRow row)
    {
        _elements.Add(row);
        _adjacency.Replace(null, row.State);
        Index(row);
    }

    private void Revise(ElementVersion old, ElementRow row)
    {
        // The statements below read and change elements that may not be inserted yet.
        _elements.Flush();
        var before = _eventDates.StateOf(row.Id);
        _connection.Run($"INSERT INTO version(until, {Columns.Comma}) SELECT ?2, {Columns.Comma} FROM element WHERE id = ?1", row.Id,
            row.Version.Recorded.Revision);
        var past = _connection.LastRow;
        var update = _connection.Prepare(Update);
        Bind(update, 0, row);
        update.Run();
        _adjacency.Replace(before, row.State);
        if (old.IsLive)
            Supersede(row.Id, past, old.Content);
        Index(row);
        if (old.Content is Event happened && happened.Date != ((Event)row.Version.Content).Date)
            _eventDates.Follow(row.Id, row.Bounds);
        if (old.IsLive != row.Version.IsLive)
            ShowCitations(row.Id, row.Version.IsLive);
        if (row.Version.Operation == Operation.Redacted)
            Blank(row);
    }

    private void Index(ElementRow row)
    {
        if (!row.Version.IsLive)
            return;
        _fullText.Add(row.Id, row.Indexed);
        if (row.Version.Content is Entity entity)
            _lookups.Add(row.Id, row.Indexed, entity);
    }

    private void Supersede(long id, long past, Element content)
    {
        var indexed = new IndexedContent(content);
        _fullText.Remove(id);
        _fullText.Add(-past, indexed);
        if (content is Entity entity)
            _lookups.Remove(id, indexed, entity);
    }

    // A citation is hidden while the element that it supports is not live.
    private void ShowCitations(long id, bool shown)
    {
        _connection.Run($"UPDATE element SET shown = ?2 WHERE kind = {(int)Kind.Citation} AND live = 1 AND e2 = ?1 AND shown <> ?2", id,
            shown);
        _adjacency.CountCitations(shown ? _connection.Changes : -_connection.Changes);
    }

    private void Blank(ElementRow row)
    {
        var past = new List<(long Row, bool Live)>();
        var command = _connection.Prepare("SELECT row, live FROM version WHERE id = ?1").Bind(row.Id);
        while (command.Step())
            past.Add((command.Long(0), command.Long(1) != 0));
        var columns = string.Join(", ", Columns.Content);
        _connection.Run($"UPDATE version SET ({columns}) = (SELECT {columns} FROM element WHERE id = ?1) WHERE id = ?1", row.Id);
        foreach (var version in past)
        {
            _fullText.Remove(-version.Row);
            if (version.Live)
                _fullText.Add(-version.Row, row.Indexed);
        }
    }

    private void Bind(PreparedCommand command, int others, ElementRow row)
    {
        row.Origin = _symbols.Origin(row.Version.Origin);
        Columns.Bind(command, others, row);
    }
}
