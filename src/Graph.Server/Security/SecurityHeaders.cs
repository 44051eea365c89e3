using Microsoft.AspNetCore.Http;

namespace Graph.Server.Security;

/// <summary>The headers that keep a browser from reading more into an answer than is there.</summary>
internal static class SecurityHeaders
{
    /// <summary>What an HTML page of ours may do: show its own inline style, follow links; nothing else.</summary>
    public const string PagePolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = DataPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        return next(http);
    }
}
