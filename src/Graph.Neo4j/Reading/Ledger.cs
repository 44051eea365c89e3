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
}
