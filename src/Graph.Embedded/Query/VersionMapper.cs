using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Embedded.Sqlite;
using Graph.Embedded.Write;

namespace Graph.Embedded.Query;

/// <summary>Maps rows to whole versions, for the recorder, exports and the change log.</summary>
internal static class VersionMapper
{
    /// <summary>The columns that <see cref="Read"/> reads, of the row <paramref name="alias"/> and its revision <c>p</c>.</summary>
    public static string Columns(string alias) =>
        $"{alias}.id, {alias}.key, {alias}.body, {alias}.revision, {alias}.version, {alias}.op, {alias}.reason, " +
        $"(SELECT o.name FROM origin o WHERE o.id = {alias}.origin), {alias}.retracted, " +
        $"(SELECT m.key FROM element m WHERE m.id = {alias}.merged), {alias}.redacted, p.at, p.by";

    /// <summary>Joins the revision of the row.</summary>
    public static string Revision(string alias) => $"CROSS JOIN revision p ON p.revision = {alias}.revision";

    public static StoredElement Read(PreparedCommand row, int first = 0)
    {
        var key = Key.Parse(row.Text(first + 1));
        return new StoredElement(row.Long(first), new ElementVersion
        {
            Content = ElementJson.ReadKeyless(key, row.Bytes(first + 2)),
            Recorded = new Recorded(row.Long(first + 3), Time(row.Long(first + 11)), row.Word(first + 12), row.Int(first + 4)),
            Operation = (Operation)row.Int(first + 5),
            Reason = row.TextOrNull(first + 6),
            Origin = row.Word(first + 7),
            Retracted = row.TextOrNull(first + 8) is { } text ? Retraction(text) : null,
            MergedInto = row.TextOrNull(first + 9) is { } kept ? Key.Parse(kept) : null,
            IsRedacted = row.Long(first + 10) != 0,
        });
    }

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    public static Retraction Retraction(string text)
    {
        var parts = JsonNode.Parse(text)!.AsArray();
        return new Retraction(Time((long)parts[0]!), (string?)parts[1], (string)parts[2]!);
    }

    public static string? Text(Retraction? retraction) =>
        retraction is null
        ? null
        : new JsonArray(retraction.At.UtcTicks, retraction.By, retraction.Reason).ToJsonString(JsonSerializerOptions.Default);
}
