using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>Reads the sequence of places.</summary>
internal static class Ledger
{
    public static async Task<(long Place, DateTimeOffset At)> AtOrBeforeAsync(Question question, DateTimeOffset time, long lastPlace)
    {
        var rows = await question.ReadAsync(
            "MATCH (b:Batch) WHERE b.at <= $time AND b.place <= $last WITH b ORDER BY b.at DESC LIMIT 1 RETURN [b.place, b.at.epochMillis] AS v",
            new() { ["time"] = time, ["last"] = lastPlace }, question.Cancellation).ConfigureAwait(false);
        return rows is [IReadOnlyList<object?> found] ? ((long)found[0]!, StoredVersion.Time((long)found[1]!)) : (0, DateTimeOffset.MinValue);
    }

    public static async Task<DateTimeOffset> TimeOfAsync(Question question, long place)
    {
        var rows = await question.ReadAsync("MATCH (b:Batch {place: $place}) RETURN b.at.epochMillis AS v", new() { ["place"] = place }, question.Cancellation).ConfigureAwait(false);
        return rows is [long at] ? StoredVersion.Time(at) : DateTimeOffset.MinValue;
    }

    /// <summary>The batches of at most so many places after one, in order.</summary>
    public static async Task<IReadOnlyList<RecordedBatch>> SequenceAsync(Question question, long after, int most, long lastPlace)
    {
        var rows = await question.ReadAsync(
            "MATCH (b:Batch) WHERE b.place > $after AND b.place <= $last WITH b ORDER BY b.place LIMIT $most " +
            "RETURN [b.id, b.by, b.place, b.at.epochMillis, b.created, b.changed, b.retracted] AS v",
            new() { ["after"] = after, ["last"] = lastPlace, ["most"] = (long)most }, question.Cancellation).ConfigureAwait(false);
        // A script of an export knows where in the sequence its elements stand, and no more of what stood there.
        if (rows.Cast<IReadOnlyList<object?>>().FirstOrDefault(row => row[0] is null) is { } bare)
            throw new StoreException("STORE_PARTIAL", $"Place {bare[2]} of the Neo4j came out of an export, which carries no history. Take the record that was exported.");
        return [.. rows.Cast<IReadOnlyList<object?>>().Select(row => new RecordedBatch(
            (string)row[0]!, (string?)row[1], new BatchOutcome((long)row[2]!, StoredVersion.Time((long)row[3]!), Number(row[4]), Number(row[5]), Number(row[6]))))];
    }

    private static int Number(object? value) => (int)(long)value!;
}
