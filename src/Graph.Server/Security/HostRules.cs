using System.Net;
using Graph.Core.Errors;
using Graph.Server.Configuration;
using Graph.Server.Http;
using Microsoft.AspNetCore.Http;

namespace Graph.Server.Security;

/// <summary>
/// Which names the server answers to. A web page can point a name of its own at 127.0.0.1 and so pass for the server's own origin
/// (DNS rebinding); so that a server on loopback only answers to loopback names unless told otherwise.
/// </summary>
internal sealed class HostRules(ServerOptions options, ResponseSender reply)
{
    private readonly IReadOnlyList<string> _names = options.AllowedHosts;

    /// <summary>Whether every address listened on is a loopback one.</summary>
    public bool LoopbackOnly { get; } =
        options.Urls.All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && IsLoopback(address.Host));

    public Task CheckAsync(HttpContext http, RequestDelegate next) =>
        Allows(http.Request.Host.Host)
            ? next(http)
            : reply.SendErrorAsync(http, StatusCodes.Status400BadRequest, MediaTypes.Json, ErrorCodes.BadRequest,
                "The name in the Host header is not one of this server's; add it to Server:AllowedHosts.");

    private bool Allows(string name) =>
        _names.Count == 0 ? !LoopbackOnly || IsLoopback(name) : _names.Any(allowed => Fits(allowed, name));

    private static bool Fits(string allowed, string name) =>
        allowed == "*"
        || allowed.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (allowed.StartsWith("*.", StringComparison.Ordinal) && name.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase));

    private static bool IsLoopback(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
