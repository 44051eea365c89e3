using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Neo4j.Calls;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Writing;

/// <summary>Writes the versions of one plan, and all that is derived from them, inside the write transaction: kind by kind, each in one call.</summary>
internal sealed class PlanWriter(WorkTransaction transaction, WriteTransaction record, RelationTypes relationTypes, CancellationToken cancellationToken)
{
    private const int MostInDiaryEntry = 250;

    private readonly Statements _statements = new(transaction, cancellationToken);
    private readonly Dictionary<Key, ElementVersion> _written = [];

    public async Task WriteAsync(Batch batch, RecordPlan plan)
    {
        await record.LoadAsync(plan.Versions.SelectMany(version => References.Of(version.Content).Select(end => end.Key).Prepend(version.Key)), cancellationToken).ConfigureAwait(false);
        foreach (var version in plan.Versions)
            _written[version.Key] = version;
        var revisions = plan.Versions.Select((version, ordinal) => new Revision(record.Find(version.Key), version, RowOf(version, ordinal))).ToArray();
        await DateEndsAsync(revisions).ConfigureAwait(false);
        var tallies = new Tallies(revisions);
        tallies.Complete();

        await new Closing(_statements, relationTypes, plan.Outcome.Place).CloseAsync(revisions).ConfigureAwait(false);
        await new Opening(_statements, relationTypes, IsLive).OpenAsync(revisions).ConfigureAwait(false);
        await new Aftermath(_statements, revisions, tallies, Now).FollowAsync().ConfigureAwait(false);
        await LogAsync(batch, plan).ConfigureAwait(false);
    }

    // Since when all that a redacted fact or citation needs was there: its older versions are given the same ends.
    private async Task DateEndsAsync(IEnumerable<Revision> revisions)
    {
        foreach (var redacted in revisions.Where(revision => revision.New.IsRedacted && !revision.Kind.IsEntity()))
        {
            var ends = References.Of(redacted.New.Content).Where(end => end.End != End.StatedAt).Select(end => end.Key).ToArray();
            redacted.Row["endsSince"] = await record.AllThereSinceAsync(ends, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LogAsync(Batch batch, RecordPlan plan)
    {
        var (place, at) = (plan.Outcome.Place, plan.Outcome.At);
        await transaction.RunAsync(
            "CREATE (b:Batch) SET b = $batch WITH b MATCH (l:Ledger {id: 1}) SET l.place = $place, l.at = $at REMOVE l.lock",
            new()
            {
                ["place"] = place,
                ["at"] = at,
                ["batch"] = new Dictionary<string, object?>
                {
                    ["id"] = batch.Id, ["place"] = place, ["at"] = at, ["by"] = batch.By, ["origin"] = batch.Origin,
                    ["created"] = (long)plan.Outcome.Created, ["changed"] = (long)plan.Outcome.Changed, ["retracted"] = (long)plan.Outcome.Retracted,
                },
            },
            cancellationToken).ConfigureAwait(false);
        var entries = plan.Versions.Select(version => version.Key.Value).Chunk(MostInDiaryEntry)
            .Select((keys, i) => new Dictionary<string, object?> { ["place"] = place, ["first"] = (long)i * MostInDiaryEntry, ["keys"] = keys });
        await _statements.RunAsync("UNWIND $rows AS row CREATE (d:Diary) SET d = row", [.. entries]).ConfigureAwait(false);
    }

    private Dictionary<string, object?> RowOf(ElementVersion version, int ordinal) =>
        Stored.Version(version, ordinal, Stored.PlacedBy(version.Content) is { } by ? (Event)Now(by).Content : null);

    private bool IsLive(Key key) => Now(key).IsLive;

    private ElementVersion Now(Key key) =>
        _written.GetValueOrDefault(key) ?? record.Find(key) ?? throw new InvalidOperationException($"The plan refers to '{key}', which is not in the record.");
}
