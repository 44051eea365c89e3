using Graph.Server.Http;
using Microsoft.AspNetCore.Http;

namespace Graph.Server.Security;

/// <summary>Lets only so many requests be worked on at once. Nobody waits: a caller who comes back later beats a queue that grows.</summary>
internal sealed class RequestGate(int most, ResponseSender reply)
{
    private int _running;

    public async Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            if (Interlocked.Increment(ref _running) <= most)
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
        await reply.SendErrorAsync(http, StatusCodes.Status503ServiceUnavailable, MediaTypes.Choose(http.Request) ?? MediaTypes.Json, TransportCode.Overloaded,
            $"The server works on {most} requests already; try again in a second.");
    }
}
