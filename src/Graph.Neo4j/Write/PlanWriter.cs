using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Neo4j.Client;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Write;

/// <summary>Writes the versions of one plan, and all that is derived from them, inside the write transaction.</summary>
internal sealed class PlanWriter(WorkTransaction transaction, WriteTransaction record, RelationTypes relationTypes,
    CancellationToken cancellationToken)
{
    private const int MaxInDiaryEntry = 250;

    private readonly BulkWriter _statements = new(transaction, cancellationToken);
    private readonly Dictionary<Key, ElementVersion> _written = [];

    public async Task WriteAsync(RecordedBatch batch, IReadOnlyList<ElementVersion> versions)
    {
        await LoadAsync(versions).ConfigureAwait(false);
        foreach (var version in versions)
            _written[version.Key] = version;
        var changes = versions.Select(version =>
            new VersionChange(record.Find(version.Key), record.FindId(version.Key), version, IsPresent(version.Key), RowOf(version)))
            .ToArray();
        await DateEndsAsync(batch.Revision, changes).ConfigureAwait(false);
        var tallies = new DegreeCounts(changes);
        tallies.Complete();

        await new VersionCloser(_statements, relationTypes, batch.Revision).CloseAsync(changes).ConfigureAwait(false);
        await new VersionWriter(_statements, record, relationTypes, IsPresent).OpenAsync(changes).ConfigureAwait(false);
        await new DerivedDataUpdater(_statements, record, changes, tallies, IsPresent, Now).FollowAsync().ConfigureAwait(false);
        await LogAsync(batch, versions).ConfigureAwait(false);
        record.Learn(changes);
    }

    // Since when all that a redacted fact or citation needs was there: its older versions are given the same ends.
    private async Task DateEndsAsync(long revision, IEnumerable<VersionChange> changes)
    {
        foreach (var redacted in changes.Where(change => change.New.IsRedacted && !change.Kind.IsEntity()))
        {
            var ends = References.Of(redacted.New.Content).Where(end => EndProperties.IsNeeded(end.End)).Select(end => end.Key).ToArray();
            // What comes with this plan is there from now on. One that is still to come dates them anew, since it redacts.
            redacted.Row["endsSince"] =
                await record.AllThereSinceAsync(ends, key => _written.ContainsKey(key) ? revision : PropertyMapper.Ever, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    // With all that the versions and those before them refer to.
    private async Task LoadAsync(IReadOnlyList<ElementVersion> versions)
    {
        await record.LoadAsync(versions.SelectMany(version => KeysOf(version.Content).Prepend(version.Key)), cancellationToken)
            .ConfigureAwait(false);
        await record.LoadAsync(
            versions.Select(version => record.Find(version.Key)).OfType<ElementVersion>().SelectMany(old => KeysOf(old.Content)),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task LogAsync(RecordedBatch batch, IReadOnlyList<ElementVersion> versions)
    {
        var (revision, at) = (batch.Revision, batch.Outcome.At);
        await transaction.RunAsync(
            "CREATE (b:Batch) SET b = $batch WITH b MATCH (l:RecordHead {id: 1}) SET l.revision = $revision, l.at = $at REMOVE l.lock",
            new()
            {
                ["revision"] = revision,
                ["at"] = at,
                ["batch"] = new Dictionary<string, object?>
                {
                    ["id"] = batch.Id, ["revision"] = revision, ["at"] = at, ["by"] = batch.By,
                    // Who asks for an origin wants what it created.
                    ["origin"] = versions.FirstOrDefault(version => version.Operation == Operation.Created)?.Origin,
                    ["created"] = (long)batch.Outcome.Created, ["changed"] = (long)batch.Outcome.Changed,
                    ["retracted"] = (long)batch.Outcome.Retracted,
                },
            },
            cancellationToken).ConfigureAwait(false);
        var entries = versions.Select(version => version.Key.Value).Chunk(MaxInDiaryEntry)
            .Select((keys, i) =>
            new Dictionary<string, object?> { ["revision"] = revision, ["first"] = (long)i * MaxInDiaryEntry, ["keys"] = keys });
        await _statements.RunAsync("UNWIND $rows AS row CREATE (d:ChangeLog) SET d = row", entries).ConfigureAwait(false);
    }

    private Dictionary<string, object?> RowOf(ElementVersion version) =>
        PropertyMapper.Version(version,
        (version.Content as Fact)?.DatedBy is { } by && FindEnd(version, by)?.Content is Event happened ? (by, happened.Date) : null);

    private bool IsPresent(Key key) =>
        _written.TryGetValue(key, out var version) ? version.IsLive && HasEnds(version) : record.IsPresent(key);

    private bool HasEnds(ElementVersion version) =>
        References.Of(version.Content)
        .All(end => FindEnd(version, end.Key) is not null && (end.End == End.Supports || !version.IsRedacted || IsPresent(end.Key)));

    // A redaction writes the last ends over all versions, so that a restored one may name ends that are not there yet, or not live.
    private ElementVersion? FindEnd(ElementVersion version, Key key) => version.IsRedacted ? Find(key) : Now(key);

    private ElementVersion? Find(Key key) => _written.GetValueOrDefault(key) ?? record.Find(key);

    private ElementVersion Now(Key key) =>
        Find(key) ?? throw new InvalidOperationException($"The plan refers to '{key}', which is not in the record.");

    private static IEnumerable<Key> KeysOf(Element content) => References.Of(content).Select(end => end.Key);
}
