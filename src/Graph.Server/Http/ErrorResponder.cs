using Graph.Core.Errors;
using Graph.Core.Storage;
using Microsoft.AspNetCore.Http;
using Serilog;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http;

/// <summary>Tells callers what went wrong, in one manner at every address.</summary>
internal sealed class ErrorResponder(long maxBodyBytes, ResponseSender reply, ILogger log)
{
    /// <summary>Whether the error is handled here; unexpected errors are not.</summary>
    public static bool Knows(Exception failure) => failure is RequestRefusedException or BadHttpRequestException or GraphException;

    /// <summary>Sends it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="mediaType">In which media type.</param>
    /// <param name="failure">What went wrong.</param>
    /// <param name="methods">The methods that are taken at this address.</param>
    public Task SendAsync(HttpContext http, string mediaType, Exception failure, string methods)
    {
        var (status, code, message) = Tell(failure);
        if (status == Status405MethodNotAllowed)
            http.Response.Headers.Allow = methods;
        return reply.SendErrorAsync(http, status, mediaType, code, message);
    }

    /// <summary>Status, code and message of a failure, as callers may know them.</summary>
    public (int Status, string Code, string Message) Tell(Exception failure)
    {
        switch (failure)
        {
            case RequestRefusedException refused:
                return (refused.Status, refused.Code, refused.Message);
            case BadHttpRequestException broken:
                return (broken.StatusCode,
                    broken.StatusCode == Status413PayloadTooLarge ? ErrorCodes.RequestTooLarge : ErrorCodes.BadRequest, MessageOf(broken));
            case CypherException told:
                return (told.Code == CypherException.DeadlineExceeded ? Status503ServiceUnavailable : Status400BadRequest, told.Code,
                    told.Message);
            case InvalidRequestException invalid:
                return (Status400BadRequest, invalid.Code, invalid.Message);
            case GraphException failed:
                // Where the store is away the reason says it all, and every request would log the way to it.
                log.Error(failed.IsTransient ? null : failed, "The store failed with {Code}: {Reason}", failed.Code, failed.Message);
                return (failed.IsTransient ? Status503ServiceUnavailable : Status500InternalServerError, failed.Code,
                    failed is StoreException store ? Told(store) : failed.Message);
            default:
                throw new ArgumentException("Nobody foresaw it.", nameof(failure), failure);
        }
    }

    // The store's own message names files and addresses of this machine; it is in the log.
    private static string Told(StoreException failed) =>
        failed.IsTransient
        ? "The store is busy or away; try again."
        : "The store cannot answer; whoever runs the server finds the reason in its log.";

    private string MessageOf(BadHttpRequestException broken) => broken.StatusCode switch
    {
        Status413PayloadTooLarge => $"The body is larger than {maxBodyBytes} bytes; send less, or raise Limits:MaxBodyBytes.",
        Status408RequestTimeout => "The body came too slowly; send it again.",
        _ => "The request broke off; send it again.",
    };
}
