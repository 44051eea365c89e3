using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;
using Graph.Embedded.Write.Indexes;

namespace Graph.Embedded.Write;

/// <summary>Writes the versions of one plan, and all that is derived from them, inside the write transaction.</summary>
internal sealed class PlanWriter
{
    private static readonly string Update =
        $"UPDATE element SET {string.Join(", ", Columns.All.Select((name, i) => $"{name} = ?{i + 1}").Skip(1))} WHERE id = ?1";

    private readonly Connection _connection;
    private readonly PreparedBatch _prepared;
    private readonly SymbolTable _interned;
    private readonly AdjacencyIndex _tables;
    private readonly FullTextIndex _texts;
    private readonly LookupIndex _registers;
    private readonly EventDateSync _dating;
    private readonly InsertCommand<ElementRow> _elements;

    public PlanWriter(Connection connection, PreparedBatch prepared)
    {
        _connection = connection;
        _prepared = prepared;
        _interned = new SymbolTable(connection);
        _tables = new AdjacencyIndex(connection, _interned.RelationType, prepared.Rows.Count);
        _texts = new FullTextIndex(connection);
        _registers = new LookupIndex(connection);
        _dating = new EventDateSync(connection, _tables);
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
        _tables.Flush();
        if (_prepared.Rows.Any(row => row.Version.Operation == Operation.Redacted))
            _texts.Purge();
    }

    private void Create(ElementRow row)
    {
        _elements.Add(row);
        _tables.Replace(null, row.Footing);
        Index(row);
    }

    private void Revise(ElementVersion old, ElementRow row)
    {
        // What follows reads and changes elements that may still wait.
        _elements.Flush();
        var before = _dating.FootingOf(row.Id);
        _connection.Run($"INSERT INTO version(until, {Columns.Comma}) SELECT ?2, {Columns.Comma} FROM element WHERE id = ?1", row.Id,
            row.Version.Recorded.Revision);
        var past = _connection.LastRow;
        var update = _connection.Prepare(Update);
        Bind(update, 0, row);
        update.Run();
        _tables.Replace(before, row.Footing);
        if (old.IsLive)
            Supersede(row.Id, past, old.Content);
        Index(row);
        if (old.Content is Event happened && happened.Date != ((Event)row.Version.Content).Date)
            _dating.Follow(row.Id, row.Bounds);
        if (old.IsLive != row.Version.IsLive)
            ShowCitations(row.Id, row.Version.IsLive);
        if (row.Version.Operation == Operation.Redacted)
            Blank(row);
    }

    private void Index(ElementRow row)
    {
        if (!row.Version.IsLive)
            return;
        _texts.Add(row.Id, row.Rendering);
        if (row.Version.Content is Entity entity)
            _registers.Add(row.Id, row.Rendering, entity);
    }

    private void Supersede(long id, long past, Element content)
    {
        var rendering = new IndexedContent(content);
        _texts.Remove(id);
        _texts.Add(-past, rendering);
        if (content is Entity entity)
            _registers.Remove(id, rendering, entity);
    }

    // A citation vanishes with what it is given for, and comes back with it.
    private void ShowCitations(long id, bool shown)
    {
        _connection.Run($"UPDATE element SET shown = ?2 WHERE kind = {(int)Kind.Citation} AND live = 1 AND e2 = ?1 AND shown <> ?2", id,
            shown);
        _tables.CountCitations(shown ? _connection.Changes : -_connection.Changes);
    }

    private void Blank(ElementRow row)
    {
        var past = new List<(long Row, bool Live)>();
        var command = _connection.Prepare("SELECT row, live FROM version WHERE id = ?1").Bind(row.Id);
        while (command.Step())
            past.Add((command.Long(0), command.Long(1) != 0));
        _connection.Run(
            $"UPDATE version SET ({string.Join(", ", Columns.Content)}) = (SELECT {string.Join(", ", Columns.Content)} FROM element WHERE id = ?1) WHERE id = ?1", row.Id);
        foreach (var version in past)
        {
            _texts.Remove(-version.Row);
            if (version.Live)
                _texts.Add(-version.Row, row.Rendering);
        }
    }

    private void Bind(PreparedCommand command, int others, ElementRow row) =>
        row.Bind(command, others, _interned.Origin(row.Version.Origin));
}
