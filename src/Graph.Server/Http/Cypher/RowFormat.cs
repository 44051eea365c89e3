using Graph.Formats.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Http.Cypher;

/// <summary>A form that rows are sent in, and the choice among them.</summary>
internal sealed record RowFormat(string MediaType, Func<IRowWriter> Writer)
{
    private static readonly RowFormat[] All =
    [
        new(MediaTypes.Json, () => new JsonRows()),
        new("text/csv", () => new CsvRows()),
        new("application/jsonl", () => new JsonLinesRows()),
        new("application/x-ndjson", () => new JsonLinesRows()),
    ];

    private static readonly MediaTypeHeaderValue[] Offers = [.. All.Select(format => new MediaTypeHeaderValue(format.MediaType))];

    /// <summary>The media types on offer, for people.</summary>
    public static string Offered => string.Join(", ", All.Select(format => format.MediaType));

    /// <summary>What the caller prefers most, JSON among equals; null where none fits.</summary>
    public static RowFormat? Choose(HttpRequest request) =>
        MediaTypes.Choose(request, Offers) is { } chosen ? All.First(format => format.MediaType == chosen) : null;
}
