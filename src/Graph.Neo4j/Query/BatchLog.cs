using Graph.Core.Errors;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Reads the sequence of revisions.</summary>
internal static class BatchLog
{
    public static async Task<(long Revision, DateTimeOffset At)> AtOrBeforeAsync(QueryContext context, DateTimeOffset time,
        long lastRevision)
    {
        var rows = await context.ReadAsync(
            "MATCH (b:Batch) WHERE b.at <= $time AND b.revision <= $last WITH b ORDER BY b.at DESC LIMIT 1 RETURN [b.revision, "
                + "b.at.epochMillis] AS v",
            new() { ["time"] = time, ["last"] = lastRevision }, context.Cancellation).ConfigureAwait(false);
        return rows is [IReadOnlyList<object?> found]
            ? ((long)found[0]!, VersionMapper.Time((long)found[1]!))
            : (0, DateTimeOffset.MinValue);
    }

    public static async Task<DateTimeOffset> TimeOfAsync(QueryContext context, long revision)
    {
        var rows = await context.ReadAsync("MATCH (b:Batch {revision: $revision}) RETURN b.at.epochMillis AS v",
            new() { ["revision"] = revision },
            context.Cancellation).ConfigureAwait(false);
        return rows is [long at] ? VersionMapper.Time(at) : DateTimeOffset.MinValue;
    }

    /// <summary>The batches of at most so many revisions after one, in order.</summary>
    public static async Task<IReadOnlyList<RecordedBatch>> BatchesAsync(QueryContext context, long after, int limit, long lastRevision)
    {
        var rows = await context.ReadAsync(
            "MATCH (b:Batch) WHERE b.revision > $after AND b.revision <= $last WITH b ORDER BY b.revision LIMIT $most " +
            "RETURN [b.id, b.by, b.revision, b.at.epochMillis, b.created, b.changed, b.retracted] AS v",
            new() { ["after"] = after, ["last"] = lastRevision, ["most"] = (long)limit }, context.Cancellation).ConfigureAwait(false);
        // A script of an export knows where in the sequence its elements stand, and no more of what stood there.
        if (rows.Cast<IReadOnlyList<object?>>().FirstOrDefault(row => row[0] is null) is { } bare)
            throw new StoreException(ErrorCodes.StorePartial,
                $"Revision {bare[2]} of the Neo4j came out of an export, which carries no history. Take the record that was exported.");
        return [.. rows.Cast<IReadOnlyList<object?>>().Select(row => new RecordedBatch(
            (string)row[0]!, (string?)row[1],
            new BatchOutcome((long)row[2]!, VersionMapper.Time((long)row[3]!), Number(row[4]), Number(row[5]), Number(row[6]))))];
    }

    private static int Number(object? value) => (int)(long)value!;
}
