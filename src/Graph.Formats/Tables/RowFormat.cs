namespace Graph.Formats.Tables;

/// <summary>A format of the rows of a Cypher answer.</summary>
/// <param name="Name">Its name: <c>csv</c>.</param>
/// <param name="FileEndings">The endings of its files, without the dot.</param>
/// <param name="MediaTypes">Its media types; empty where the format is for terminals and files alone.</param>
/// <param name="NewWriter">A writer for one answer. The argument says whether a person reads it on a terminal.</param>
public sealed record RowFormat(string Name, IReadOnlyList<string> FileEndings, IReadOnlyList<string> MediaTypes,
    Func<bool, IRowWriter> NewWriter)
{
    /// <summary>Columns of text.</summary>
    public static RowFormat Table { get; } = new("table", ["txt", "tsv"], [], isForPerson => new TableRows(isForPerson));

    /// <summary>All formats, in the order of help; over HTTP an earlier one wins among equals.</summary>
    public static IReadOnlyList<RowFormat> All { get; } =
    [
        Table,
        new("json", ["json"], ["application/json"], _ => new JsonRows()),
        new("csv", ["csv"], ["text/csv"], _ => new CsvRows()),
        new("jsonl", ["jsonl"], ["application/jsonl", "application/x-ndjson"], _ => new JsonLinesRows()),
    ];
}
