using System.Buffers;
using Graph.Core.Errors;
using Graph.Server.GraphQL.Execution;

namespace Graph.Server.Http.GraphQL;

/// <summary>
/// Answers one GraphQL request, as <see cref="GraphQLService.ExecuteAsync"/> does: the one thing that the transport asks of what is
/// behind it.
/// </summary>
/// <param name="request">The request; its query is not empty, but need not parse.</param>
/// <param name="output">Where the response is written, as UTF-8 JSON.</param>
/// <param name="queriesOnly">Whether a mutation is answered without data and with <see cref="ErrorCodes.MutationNotAllowed"/>.</param>
/// <param name="cancellationToken">Gives up: the caller went away, or its time is up.</param>
/// <exception cref="Graph.Core.Errors.GraphException">The store failed. Whatever else it throws is a bug, and the caller is told nothing of
/// it.</exception>
/// <exception cref="OperationCanceledException">It was cancelled.</exception>
public delegate ValueTask<GraphQLOutcome> GraphQLExecutor(GraphQLRequest request, IBufferWriter<byte> output, bool queriesOnly,
    CancellationToken cancellationToken);
