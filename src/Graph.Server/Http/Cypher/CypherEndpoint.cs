using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Server.Configuration;
using Graph.Server.Security;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Events;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Graph.Server.Http.Cypher;

/// <summary>Cypher over HTTP at one address: rows are sent as they come.</summary>
/// <remarks>
/// An answer that is not whole never looks whole: JSON tells it at its end, of other formats the connection is broken off. What goes
/// wrong before the first <see cref="HeldBack"/> bytes are there is answered with a status and an error as everywhere.
/// </remarks>
internal sealed class CypherEndpoint(ICypher? cypher, GraphOptions options, RequestGate gate, ResponseSender reply, ErrorResponder failures,
    ILogger log)
{
    private const int HeldBack = 32 * 1024;
    private const string Methods = "POST, OPTIONS";

    private readonly CypherRequestReader _reader = new(options);

    public async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers.Allow = Methods;
            http.Response.StatusCode = Status204NoContent;
            return;
        }
        http.Response.Headers.Vary = "Accept";
        try
        {
            if (cypher is null)
                throw Missing("The embedded store has no Cypher; ask GraphQL at /graphql, or keep the graph in Neo4j with the setting "
                    + "Store:Kind=neo4j.");
            if (!options.Cypher.Enabled)
                throw Missing("Cypher is switched off here; whoever runs the server switches it on with the setting Cypher:Enabled=true.");
            if (!HttpMethods.IsPost(http.Request.Method))
                throw new RequestRefusedException(Status405MethodNotAllowed, ErrorCodes.MethodNotAllowed,
                    $"{http.Request.Method} is not taken here; send POST.");
            var format = RowFormatChoice.Choose(http.Request)
                ?? throw new RequestRefusedException(Status406NotAcceptable, ErrorCodes.NotAcceptable,
                $"None of the media types in Accept is on offer; accept {RowFormatChoice.Offered}.");
            var query = await _reader.ReadAsync(http.Request);
            if (log.IsEnabled(LogEventLevel.Debug))
                log.Debug("Cypher {Query}", query.Text);
            await gate.EnterAsync(http, _ => AnswerAsync(http, format, cypher, query));
        }
        catch (Exception failed) when (ErrorResponder.Knows(failed))
        {
            await failures.SendAsync(http, MediaTypes.Json, failed, Methods);
        }
    }

    private async Task AnswerAsync(HttpContext http, RowFormatChoice format, ICypher asked, CypherQuery query)
    {
        await using var rows = await asked.RunAsync(query, http.RequestAborted);
        var writer = format.NewWriter();
        using var buffer = new PooledBuffer();
        try
        {
            writer.Begin(rows.Columns, rows.Warnings, buffer);
            await foreach (var row in rows)
            {
                writer.Row(row, buffer);
                if (buffer.Written.Length >= HeldBack)
                    await FlushAsync(http, format, buffer);
            }
            if (rows.IsCut && !writer.CanTellEnd)
                throw new CypherException(CypherException.TooManyRows,
                    $"The answer has more than {query.MaxRows} rows; write LIMIT, accept application/json, or raise Cypher:MaxRows.");
            writer.End(rows.IsCut, buffer);
        }
        catch (Exception failed) when (http.Response.HasStarted && ErrorResponder.Knows(failed))
        {
            var (_, code, message) = failures.Tell(failed);
            http.Features.Set(new SentErrorCodes([code]));
            writer.Fail(code, message, buffer);
            await FlushAsync(http, format, buffer);
            if (!writer.CanTellEnd)
                http.Abort();
            return;
        }
        if (http.Response.HasStarted)
            await FlushAsync(http, format, buffer);
        else
            await reply.SendAsync(http, Status200OK, format.MediaType, buffer.Written);
    }

    private static async Task FlushAsync(HttpContext http, RowFormatChoice format, PooledBuffer buffer)
    {
        if (!http.Response.HasStarted)
        {
            http.Response.ContentType = format.MediaType + "; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
        }
        await http.Response.BodyWriter.WriteAsync(buffer.Written, http.RequestAborted);
        buffer.Clear();
    }

    private static RequestRefusedException Missing(string message) => new(Status404NotFound, ErrorCodes.NoCypher, message);
}
