using Graph.Core.Model;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;
using Graph.Embedded.Write;

namespace Graph.Embedded.Schema;

/// <summary>The columns of present and past versions, and the value that each takes of a row that is written.</summary>
internal static class Columns
{
    private static readonly Column[] Table =
    [
        Own("id", static (to, i, row) => to.Bind(i, row.Id)),
        Own("key", static (to, i, row) => to.Bind(i, row.Version.Key.Value)),
        Own("kind", static (to, i, row) => to.Bind(i, (long)row.Kind)),
        Own("shown", static (to, i, row) => to.Bind(i, row.Shown ? 1L : 0L)),
        Own("live", static (to, i, row) => to.Bind(i, row.Version.IsLive ? 1L : 0L)),
        Own("listed", static (to, i, row) => to.Bind(i, row.Shown && IsListed(row.Kind) ? (long?)row.Kind : null)),
        Own("revision", static (to, i, row) => to.Bind(i, row.Version.Recorded.Revision)),
        Own("version", static (to, i, row) => to.Bind(i, (long)row.Version.Recorded.Version)),
        Own("ordinal", static (to, i, row) => to.Bind(i, (long)row.Ordinal)),
        Own("op", static (to, i, row) => to.Bind(i, (long)row.Version.Operation)),
        Own("tie", static (to, i, row) => to.Bind(i, row.Indexed.Tie)),
        OfContent("date", static (to, i, row) => to.Bind(i, row.Bounds.SortDate)),
        OfContent("start_first", static (to, i, row) => to.Bind(i, (long)row.Bounds.StartFirst)),
        OfContent("start_last", static (to, i, row) => to.Bind(i, (long)row.Bounds.StartLast)),
        OfContent("end_first", static (to, i, row) => to.Bind(i, (long)row.Bounds.EndFirst)),
        OfContent("end_last", static (to, i, row) => to.Bind(i, (long)row.Bounds.EndLast)),
        OfContent("dated_by", static (to, i, row) => to.Bind(i, row.DatedBy)),
        OfContent("occurs", static (to, i, row) => to.Bind(i, row.Occurs)),
        OfContent("e1", static (to, i, row) => to.Bind(i, row.E1)),
        OfContent("e2", static (to, i, row) => to.Bind(i, row.E2)),
        OfContent("e3", static (to, i, row) => to.Bind(i, row.E3)),
        OfContent("code", static (to, i, row) => to.Bind(i, row.Code)),
        OfContent("name", static (to, i, row) => to.Bind(i, (row.Content as Entity)?.Name)),
        OfContent("confidence", static (to, i, row) => to.Bind(i, (row.Content as Fact)?.Confidence)),
        OfContent("score", static (to, i, row) => to.Bind(i, (row.Content as Stance)?.Score)),
        OfContent("number", static (to, i, row) => to.Bind(i, (row.Content as Claim)?.Number)),
        OfContent("latitude", static (to, i, row) => to.Bind(i, (row.Content as Place)?.Latitude)),
        OfContent("longitude", static (to, i, row) => to.Bind(i, (row.Content as Place)?.Longitude)),
        OfContent("tag", static (to, i, row) => to.Bind(i, row.Indexed.Tag)),
        OfContent("mark", static (to, i, row) => to.Bind(i, row.Mark)),
        OfContent("sort", static (to, i, row) => to.Bind(i, row.Indexed.Sort)),
        OfContent("names", static (to, i, row) => to.Bind(i, row.Indexed.AllNames)),
        Own("origin", static (to, i, row) => to.Bind(i, row.Origin)),
        Own("merged", static (to, i, row) => to.Bind(i, row.Merged)),
        OfContent("redacted", static (to, i, row) => to.Bind(i, row.Version.IsRedacted ? 1L : 0L)),
        Own("reason", static (to, i, row) => to.Bind(i, row.Version.Reason)),
        Own("retracted", static (to, i, row) => to.Bind(i, VersionMapper.Text(row.Version.Retracted))),
        OfContent("body", static (to, i, row) => to.Bind(i, row.Indexed.Body)),
    ];

    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Table.Select(column => column.Name)];

    /// <summary>Those that come from an element's content: a redaction overwrites them in every version.</summary>
    public static IReadOnlyList<string> Content { get; } = [.. Table.Where(column => column.IsContent).Select(column => column.Name)];

    public static string Comma { get; } = string.Join(", ", All);

    /// <summary>
    /// Whether elements of the kind are listed from the top, so that indexes are kept for it; others are read from the elements at their
    /// ends.
    /// </summary>
    public static bool IsListed(Kind kind) => kind is not (Kind.Participation or Kind.Engagement or Kind.Citation);

    /// <summary>Binds the values of a row to the parameters after the first <paramref name="others"/>.</summary>
    public static void Bind(PreparedCommand command, int others, ElementRow row)
    {
        for (var i = 0; i < Table.Length; i++)
            Table[i].Bind(command, others + i + 1, row);
    }

    private static Column Own(string name, Action<PreparedCommand, int, ElementRow> bind) =>
        new(name, IsContent: false, bind);

    private static Column OfContent(string name, Action<PreparedCommand, int, ElementRow> bind) =>
        new(name, IsContent: true, bind);

    private sealed record Column(string Name, bool IsContent, Action<PreparedCommand, int, ElementRow> Bind);
}
