using Graph.Core.Model;

namespace Graph.Embedded.Schema;

/// <summary>The columns of present and past versions.</summary>
internal static class Columns
{
    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "id", "key", "kind", "shown", "live", "listed", "revision", "version", "ordinal", "op", "tie", "date", "start_first", "start_last",
        "end_first", "end_last", "dated_by", "occurs", "e1", "e2", "e3", "code", "name", "confidence", "score", "number", "latitude",
        "longitude", "tag", "mark", "sort", "names", "origin", "merged", "redacted", "reason", "retracted", "body",
    ];

    /// <summary>Those that come from an element's content: what a redaction writes over in every version.</summary>
    public static IReadOnlyList<string> Content { get; } =
    [
        "date", "start_first", "start_last", "end_first", "end_last", "dated_by", "occurs", "e1", "e2", "e3", "code", "name", "confidence",
        "score", "number", "latitude", "longitude", "tag", "mark", "sort", "names", "redacted", "body",
    ];

    public static string Comma { get; } = string.Join(", ", All);

    /// <summary>
    /// Whether elements of the kind are listed from the top, so that indexes are kept for it: the others are read from the elements they
    /// hang on.
    /// </summary>
    public static bool IsListed(Kind kind) => kind is not (Kind.Participation or Kind.Engagement or Kind.Citation);
}
