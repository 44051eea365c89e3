using System.Globalization;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Neo4j.Mapping;
using Graph.Neo4j.Schema;

namespace Graph.Neo4j.Export;

/// <summary>
/// Writes extracts as Cypher scripts for cypher-shell: constraints and indexes, then the elements in batches, then the data derived from
/// them. Running a script again changes nothing. A complete script ends with a line that counts its elements.
/// </summary>
/// <remarks>
/// A script with the record keeping, run on an empty database, makes a database that <see cref="Neo4jStore"/> opens and that answers for
/// the extract's view like the original store. It carries no history: each element has one version.
/// </remarks>
public sealed class CypherExport
{
    /// <summary>The name of the format.</summary>
    public const string Format = "cypher";

    private const string WithoutRecordKeeping = "without the record keeping";
    private const int IndexSeconds = 1_800;
    private const int MaxWaiting = 4_000;

    private readonly Extract _extract;
    private readonly bool _plain;
    private readonly Script _script;
    private readonly Ontology _ontology;
    private readonly string _program;
    private readonly ChangeLogScript _changeLog = new();
    private readonly Dictionary<ScriptRow, RowBatch> _waiting = [];
    private readonly SortedDictionary<(Kind Kind, string Label), long> _counts = [];
    private readonly HashSet<string> _announced;

    private CypherExport(Extract extract, bool plain, Script script, Ontology ontology, string program)
    {
        (_extract, _plain, _script, _ontology, _program) = (extract, plain, script, ontology, program);
        _announced = [.. ontology.RelationTypes.Select(type => type.Code)];
    }

    /// <summary>Writes an extract.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="plain">Whether the record keeping is left out: times, authors and versions of the record, and everything that only a
    /// store needs.</param>
    /// <param name="ontology">Its relation types get indexes.</param>
    /// <param name="program">The program and its version, for the manifest.</param>
    /// <param name="sink">Receives the script, in pieces of whole lines.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    public static async Task<ExtractManifest> WriteAsync(
        Extract extract, bool plain, Ontology ontology, string program, ExtractSink sink, CancellationToken cancellationToken = default)
    {
        using var script = new Script(sink);
        var export = new CypherExport(extract, plain, script, ontology, program);
        export.Begin();
        await export.WriteElementsAsync(cancellationToken).ConfigureAwait(false);
        export.End();
        await script.FlushAllAsync(cancellationToken).ConfigureAwait(false);
        var counts = export._counts.GroupBy(count => count.Key.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(count => count.Value));
        return new ExtractManifest(extract, Format, new Dictionary<string, bool> { ["plain"] = plain }, program, counts, script.Length,
            script.Sha256(), plain ? WithoutRecordKeeping : null);
    }

    private void Begin()
    {
        Comment($"{_extract.Describe()}{(_plain ? ", " + WithoutRecordKeeping : "")}; by {_program}.");
        Comment("Run it with cypher-shell -f FILE. It is whole where its last line counts what it has.");
        _script.Text.Append('\n');
        foreach (var statement in SchemaStatements.Of(_ontology, _plain))
            _script.Text.Append(statement).Append(";\n");
        _script.Text.Append(CultureInfo.InvariantCulture, $"CALL db.awaitIndexes({IndexSeconds});\n\n");
    }

    private async Task WriteElementsAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in _extract.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_counts.Count > 0 && _counts.Last().Key.Kind != page[0].Key.Kind)
                FlushAll();
            if (_plain)
                foreach (var version in page)
                    Add(version.Content, PlainProperties.Of(version.Content));
            else
                await KeepAsync(page, cancellationToken).ConfigureAwait(false);
            if (_changeLog.IsFull)
                _changeLog.Flush(_script.Text);
            await _script.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        FlushAll();
        _changeLog.Flush(_script.Text);
    }

    private async ValueTask KeepAsync(IReadOnlyList<ElementVersion> page, CancellationToken cancellationToken)
    {
        var placedBy = page.Select(version => (version.Content as Fact)?.DatedBy).OfType<Key>().Distinct().ToArray();
        var dates = await _extract.DatesOfAsync(placedBy, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ElementVersion> absorbed = page[0].Key.Kind.IsEntity()
            ? await _extract.AbsorbedAsync([.. page.Select(version => version.Key)], cancellationToken).ConfigureAwait(false)
            : [];
        IReadOnlyList<ElementVersion> versions = [.. page, .. absorbed];
        _changeLog.Enter(versions);
        foreach (var version in versions)
        {
            var row = PropertyMapper.Version(version, (version.Content as Fact)?.DatedBy is { } by ? (by, dates[by]) : null);
            if (version.IsRedacted && !version.Key.Kind.IsEntity())
                row["endsSince"] = version.Recorded.Revision;
            if (version.IsLive)
                Add(version.Content, row);
            else
                Put(ScriptRow.Version,
                    new Dictionary<string, object?>(row)
                    {
                        ["kind"] = version.Key.Kind.Prefix(), ["live"] = false,
                        ["until"] = PropertyMapper.Ever
                    });
        }
    }

    private void Add(Element element, Dictionary<string, object?> row)
    {
        var shape = ScriptRow.Of(element);
        foreach (var (end, key) in References.Of(element))
            if (shape.Ties.Any(tie => tie.End == end))
                row[EndProperties.Property(end)] = key.Value;
        _counts[(element.Kind, shape.Label)] = _counts.GetValueOrDefault((element.Kind, shape.Label)) + 1;
        if (element is Relation relation)
            Announce(relation);
        Put(shape, row);
    }

    private void Announce(Relation relation)
    {
        if (_announced.Add(relation.Type))
            foreach (var statement in SchemaStatements.Of(relation.Type, _plain))
                _script.Text.Append(statement).Append(";\n");
        if (!_plain && !RelationTypes.Tells(relation.Key, relation.Type))
            Put(ScriptRow.RelationKey, new Dictionary<string, object?> { ["key"] = relation.Key.Value, ["type"] = relation.Type });
    }

    private void Put(ScriptRow shape, Dictionary<string, object?> row)
    {
        if (!_waiting.TryGetValue(shape, out var rows))
            _waiting.Add(shape, rows = new RowBatch(shape, endsShow: !_plain));
        rows.Add(row);
        if (rows.IsFull)
            rows.Flush(_script.Text);
        else if (_waiting.Values.Sum(each => each.Count) >= MaxWaiting)
            FlushAll();
    }

    private void FlushAll()
    {
        foreach (var (_, rows) in _waiting)
            rows.Flush(_script.Text);
        _waiting.Clear();
    }

    private void End()
    {
        if (!_plain)
        {
            foreach (var statement in DerivedStatements.Of(_counts.Keys))
                _script.Text.Append(statement).Append(";\n");
            Close();
        }
        var counts = _counts.Select(count => FormattableString.Invariant($"{count.Key.Label} {count.Value}"));
        Comment(FormattableString.Invariant(
            $"Whole: {_counts.Values.Sum()} elements{(_counts.Count == 0 ? "" : ": " + string.Join(", ", counts))}."));
    }

    // These come last, so that an interrupted script leaves no record that looks complete. The revision never decreases.
    private void Close()
    {
        var (revision, text) = (_extract.Revision.ToString(CultureInfo.InvariantCulture), _script.Text);
        if (_extract.Revision > 0)
            text.Append("MERGE (b:Batch {revision: ").Append(revision).Append("}) SET b.at = datetime(")
                .AppendLiteral(ExtractText.Time(_extract.At)).Append(");\n");
        text.Append("MERGE (g:CommitFence {id: 1}) SET g.begun = coalesce(g.begun, 0), g.ended = coalesce(g.ended, 0);\n");
        text.Append("MERGE (l:RecordHead {id: 1}) WITH l WHERE coalesce(l.revision, -1) < ").Append(revision).Append(" SET l.revision = ")
            .Append(revision);
        if (_extract.Revision > 0)
            text.Append(", l.at = datetime(").AppendLiteral(ExtractText.Time(_extract.At)).Append(')');
        text.Append(CultureInfo.InvariantCulture, $";\nMERGE (s:Schema {{id: 1}}) SET s.version = {Migrations.Newest};\n\n");
    }

    // Neo4j decodes \u in comments too: a line feed would start a statement.
    private void Comment(string text) =>
        _script.Text.Append("// ")
        .Append(string.Concat(
        text.Select(c => c == '\\' || char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' ? ' ' : c))).Append('\n');
}
