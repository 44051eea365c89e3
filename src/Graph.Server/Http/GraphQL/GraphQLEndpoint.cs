using System.Buffers;
using Graph.Core.Errors;
using Graph.Server.Configuration;
using Graph.Server.GraphQL.Execution;
using Graph.Server.Security;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Events;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http.GraphQL;

/// <summary>GraphQL over HTTP at one address.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLEndpoint(GraphQLExecutor execute, GraphOptions options, OriginRules origins, RequestGate gate,
    ResponseSender reply, ErrorResponder failures, ILogger log)
{
    private const string Methods = "GET, POST, OPTIONS";

    private readonly GraphQLRequestReader _reader = new(options.Limits.MaxBodyBytes);

    /// <summary>Cache lifetime of responses of pinned views. It is limited because content may be legally redacted.</summary>
    private const string PinnedCache = "public, max-age=3600";

    public async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers.Allow = Methods;
            http.Response.StatusCode = Status204NoContent;
            return;
        }
        http.Response.Headers.Vary = "Accept";
        var mediaType = MediaTypes.Choose(http.Request);
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsPost(http.Request.Method))
                throw new RequestRefusedException(Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed,
                    $"{http.Request.Method} is not taken here; send GET or POST.");
            if (mediaType is null)
                throw new RequestRefusedException(Status406NotAcceptable, ErrorCodes.NotAcceptable,
                    $"None of the media types in Accept is on offer; accept {MediaTypes.Response} or {MediaTypes.Json}.");
            var request = await _reader.ReadAsync(http.Request);
            if (log.IsEnabled(LogEventLevel.Debug))
                log.Debug("Query {Query}", request.Query);
            using var buffer = new PooledBuffer();
            var queriesOnly = HttpMethods.IsGet(http.Request.Method) || !origins.MayWrite(http.Request);
            // Only what is being worked on counts: a caller who sends or reads slowly holds nobody up.
            GraphQLOutcome? outcome = null;
            await gate.EnterAsync(http, async _ => outcome = await RunAsync(request, buffer, queriesOnly, http.RequestAborted));
            if (outcome is not null)
                await SendAsync(http, mediaType, outcome, buffer.Written);
        }
        catch (Exception failed) when (ErrorResponder.Knows(failed))
        {
            await failures.SendAsync(http, mediaType ?? MediaTypes.Json, failed, Methods);
        }
    }

    /// <summary>Runs a request within the time that one may take.</summary>
    public async Task<GraphQLOutcome> RunAsync(GraphQLRequest request, IBufferWriter<byte> output, bool queriesOnly,
        CancellationToken aborted)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        deadline.CancelAfter(TimeSpan.FromSeconds(options.Limits.RequestTimeoutSeconds));
        try
        {
            return await execute(request, output, queriesOnly, deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            throw new RequestRefusedException(Status503ServiceUnavailable, ErrorCodes.DeadlineExceeded,
                $"The request took longer than {options.Limits.RequestTimeoutSeconds} s and was given up; ask for less at once.");
        }
    }

    private Task SendAsync(HttpContext http, string mediaType, GraphQLOutcome outcome, ReadOnlyMemory<byte> json)
    {
        http.Features.Set(new SentErrorCodes(outcome.ErrorCodes));
        if (outcome.OperationName is { } name)
            http.Features.Set(new OperationName(name));
        if (outcome.IsPinned && HttpMethods.IsGet(http.Request.Method))
            http.Response.Headers.CacheControl = PinnedCache;
        var status = StatusOf(http, mediaType, outcome);
        if (status == Status405MethodNotAllowed)
            http.Response.Headers.Allow = "POST";
        return reply.SendAsync(http, status, mediaType, json);
    }

    private static int StatusOf(HttpContext http, string mediaType, GraphQLOutcome outcome)
    {
        if (outcome.HasData)
            return Status200OK;
        if (outcome.ErrorCodes.Contains(ErrorCodes.MutationNotAllowed))
            return HttpMethods.IsGet(http.Request.Method) ? Status405MethodNotAllowed : Status403Forbidden;
        return mediaType == MediaTypes.Json ? Status200OK : Status400BadRequest;
    }
}
