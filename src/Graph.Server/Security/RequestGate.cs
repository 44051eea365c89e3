using Graph.Core.Errors;
using Graph.Server.Http;
using Microsoft.AspNetCore.Http;

namespace Graph.Server.Security;

/// <summary>
/// Lets only so many requests be worked on at once. Nobody waits: a caller who comes back later beats a queue that grows.
/// </summary>
internal sealed class RequestGate(int limit, ResponseSender reply)
{
    private int _running;

    public async Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            if (Interlocked.Increment(ref _running) <= limit)
            {
                await next(http);
                return;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
        http.Response.Headers.RetryAfter = "1";
        await reply.SendErrorAsync(http, StatusCodes.Status503ServiceUnavailable, MediaTypes.Choose(http.Request) ?? MediaTypes.Json,
            ErrorCodes.Overloaded,
            $"The server works on {limit} requests already; try again in a second.");
    }
}
