using Graph.Core.Errors;
using Graph.Server.Http;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Serilog;

namespace Graph.Server.Hosting;

/// <summary>Turns what nobody foresaw into an answer that tells nothing of our insides, and into a log entry that tells all.</summary>
internal sealed class ErrorHandler(ResponseSender reply, ILogger log)
{
    /// <summary>As nginx logs it: the caller went away before the answer.</summary>
    private const int ClientClosedRequest = 499;

    public async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception gone) when (gone is ConnectionResetException || http.RequestAborted.IsCancellationRequested)
        {
            if (!http.Response.HasStarted)
                http.Response.StatusCode = ClientClosedRequest;
        }
        catch (Exception failure)
        {
            log.Error(failure, "A request failed unforeseen; its id is {RequestId}", http.TraceIdentifier);
            await reply.SendErrorAsync(http, StatusCodes.Status500InternalServerError, MediaTypes.Choose(http.Request) ?? MediaTypes.Json,
                ErrorCodes.InternalError,
                $"Something went wrong on our side; the log tells more under the id {http.TraceIdentifier}.");
        }
    }
}
