using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Graph.Server.Http.Health;

/// <summary>What a supervisor asks: whether the process lives, and whether requests should be sent to it.</summary>
internal sealed class HealthEndpoints(Readiness readiness, IHostApplicationLifetime lifetime, ResponseSender reply)
{
    private static readonly JsonSerializerOptions Shape =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public Task LiveAsync(HttpContext http) => SendAsync(http, StatusCodes.Status200OK, new("live"));

    public async Task ReadyAsync(HttpContext http)
    {
        var (revision, why) = lifetime.ApplicationStopping.IsCancellationRequested
            ? (null, "stopping")
            : await readiness.AskAsync(http.RequestAborted);
        await SendAsync(http, why is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            new(why is null ? "ready" : "not ready", why, revision));
    }

    private Task SendAsync(HttpContext http, int status, Health health) =>
        reply.SendAsync(http, status, MediaTypes.Json, JsonSerializer.SerializeToUtf8Bytes(health, Shape));

    private sealed record Health(string Status, string? Why = null, long? AtRevision = null);
}
