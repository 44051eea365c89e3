using System.Buffers;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Errors;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Schema;
using Microsoft.Extensions.Logging;

namespace Graph.Server.GraphQL.Execution;

/// <summary>Answers GraphQL requests over a store. Safe for use from many threads.</summary>
public sealed class GraphQLService(IStore store, Ontology ontology, GraphSchema schema, TimeProvider time, GraphQLLimits limits,
    ILogger<GraphQLService> logger)
{
    private readonly DocumentChecker _checker = new(schema, limits);

    /// <summary>Answers a request. What is wrong with it or with a field is part of the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Where the response is written, as UTF-8 JSON.</param>
    /// <param name="queriesOnly">Refuses everything but queries, as for HTTP GET.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreException">The store failed; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was written.</exception>
    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLRequest request, IBufferWriter<byte> output, bool queriesOnly = false,
        CancellationToken cancellationToken = default)
    {
        var translator = new ErrorTranslator(logger, request.Query ?? "");
        CheckedDocument document;
        try
        {
            document = await _checker.CheckAsync(request, queriesOnly, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedDocumentException refused)
        {
            return Response.WriteErrors(output,
                [.. refused.Failures.Select(failure => failure is RefusedRequest known ? known.Error : translator.Translate(failure))]);
        }
        catch (Exception e) when (e is not (OperationCanceledException or StoreException))
        {
            return Response.WriteErrors(output, [translator.Translate(e)]);
        }
        await using var answering = new Request(schema, ontology, store, time, limits, document);
        var executor = new Executor(answering, translator);
        var answer = await executor.QueryAsync(cancellationToken).ConfigureAwait(false);
        var outcome = Response.Write(output, answer, executor.Errors, failure => translator.Translate(failure, []));
        return outcome with
        {
            OperationName = document.Operation.Name?.StringValue,
            IsPinned = answering.IsPinned
            && outcome.ErrorCodes.Count == 0
        };
    }
}
