using Graph.Formats.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Http.Cypher;

/// <summary>The format of rows that a caller accepts, and its media type.</summary>
internal sealed record RowFormatChoice(RowFormat Format, string MediaType)
{
    private static readonly RowFormatChoice[] All =
        [.. RowFormat.All.SelectMany(format => format.MediaTypes.Select(mediaType => new RowFormatChoice(format, mediaType)))];

    private static readonly MediaTypeHeaderValue[] Offers = [.. All.Select(choice => new MediaTypeHeaderValue(choice.MediaType))];

    /// <summary>The media types on offer, for messages.</summary>
    public static string Offered => string.Join(", ", All.Select(choice => choice.MediaType));

    /// <summary>The format that the caller prefers, the first among equals; null if none is accepted.</summary>
    public static RowFormatChoice? Choose(HttpRequest request) =>
        MediaTypes.Choose(request, Offers) is { } chosen ? All.First(choice => choice.MediaType == chosen) : null;

    /// <summary>A writer for one answer.</summary>
    public IRowWriter NewWriter() => Format.NewWriter(false);
}
