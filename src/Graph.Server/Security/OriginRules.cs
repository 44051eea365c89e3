using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace Graph.Server.Security;

/// <summary>
/// What pages of other origins may do: read where <see cref="Configuration.CorsOptions.Origins"/> lets them, write only where
/// <see cref="Configuration.CorsOptions.WriteOrigins"/> names them. Otherwise any web page could write into the graph on its visitor's
/// machine.
/// </summary>
internal sealed class OriginRules(Configuration.CorsOptions options)
{
    /// <summary>The rules as ASP.NET's CORS middleware wants them.</summary>
    public CorsPolicy Policy()
    {
        var policy = new CorsPolicyBuilder()
            .WithMethods("GET", "POST")
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(2));
        var origins = options.Origins.Concat(options.WriteOrigins).Distinct().ToArray();
        return (options.Origins.Contains("*") ? policy.AllowAnyOrigin() : policy.WithOrigins(origins)).Build();
    }

    /// <summary>Whether the caller is no web page, or a page of the server's own or of a named origin.</summary>
    public bool MayWrite(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ Length: > 0 } origin, ..])
            return true;
        return options.WriteOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
