using System.Text;
using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Neo4j.Mapping;

/// <summary>
/// Whole versions, as the recorder, exports and the diary want them, read from nodes, relationships and versions of the past.
/// </summary>
internal static class VersionMapper
{
    /// <summary>A list of what <see cref="Read"/> reads of an element.</summary>
    public static string Columns(string x) =>
        $"[{x}.key, {x}.json, {x}.revision, {x}.recordedAt.epochMillis, {x}.recordedBy, {x}.version, {x}.operation, {x}.reason, {x}"
            + ".origin, " +
        $"{x}.retractedAt.epochMillis, {x}.retractedBy, {x}.retractedFor, {x}.mergedInto, {x}.redacted, {x}.until]";

    public static ElementVersion Read(IReadOnlyList<object?> row)
    {
        var key = Key.Parse((string)row[0]!);
        return new ElementVersion
        {
            Content = ElementJson.ReadKeyless(key, Encoding.UTF8.GetBytes((string)row[1]!)),
            Recorded = new Recorded((long)row[2]!, Time((long)row[3]!), (string?)row[4], Number(row[5])),
            Operation = row[6] is string operation ? Enum.Parse<Operation>(operation, ignoreCase: true) : Operation.Created,
            Reason = (string?)row[7],
            Origin = (string?)row[8],
            Retracted = Retraction(row[9], row[10], row[11]),
            MergedInto = row[12] is string kept ? Key.Parse(kept) : null,
            IsRedacted = row[13] is true,
        };
    }

    /// <summary>The revision before which it was seen, where it is a version of the past.</summary>
    public static long? Until(IReadOnlyList<object?> row) => (long?)row[14];

    /// <summary>The number of a version.</summary>
    public static int Number(object? version) => version is long number ? (int)number : 1;

    /// <summary>A retraction of its three properties, or null.</summary>
    public static Retraction? Retraction(object? at, object? by, object? reason) =>
        at is long time ? new Retraction(Time(time), (string?)by, (string)reason!) : null;

    /// <summary>Revisions are a millisecond apart at least, so no time is finer.</summary>
    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
