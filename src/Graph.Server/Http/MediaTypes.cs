using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Graph.Server.Http;

/// <summary>The media types of GraphQL over HTTP, and the choice among them.</summary>
internal static class MediaTypes
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Document = "application/graphql";

    private static readonly MediaTypeHeaderValue[] Offers = [new(Response), new(Json)];

    /// <summary>
    /// The media type to answer in: what the caller prefers most, the first of ours among equals; the first of ours for a caller
    /// who says nothing. Null where none fits.
    /// </summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#name-accept"/>
    public static string? Choose(HttpRequest request) => Choose(request, Offers);

    /// <summary>As the overload of GraphQL, among other offers.</summary>
    public static string? Choose(HttpRequest request, IReadOnlyList<MediaTypeHeaderValue> offers)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || header.All(string.IsNullOrWhiteSpace))
            return offers[0].MediaType.Value;
        if (!MediaTypeHeaderValue.TryParseList(header, out var wanted))
            return null;
        return offers.Select(offer => (offer, quality: QualityOf(offer, wanted)))
            .Where(choice => choice.quality > 0)
            .OrderByDescending(choice => choice.quality)
            .FirstOrDefault().offer?.MediaType.Value;
    }

    /// <summary>Whether the type is sent in UTF-8, the only encoding there is here.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The quality that the most specific fitting range gives: <c>application/json;q=0</c> wins over <c>*/*</c>.</summary>
    private static double QualityOf(MediaTypeHeaderValue offer, IList<MediaTypeHeaderValue> wanted)
    {
        var best = wanted.Where(range => Fits(offer, range) && IsUtf8(range))
            .MinBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0);
        return best is null ? 0 : best.Quality ?? 1;
    }

    /// <summary>Not <c>IsSubsetOf</c>: there application/json would take in every +json.</summary>
    private static bool Fits(MediaTypeHeaderValue offer, MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || (range.Type.Equals(offer.Type, StringComparison.OrdinalIgnoreCase)
            && (range.MatchesAllSubTypes || range.SubType.Equals(offer.SubType, StringComparison.OrdinalIgnoreCase)));
}
