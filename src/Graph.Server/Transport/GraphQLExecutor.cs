namespace Graph.Server.Transport;

/// <summary>
/// Answers one GraphQL request: the one thing that the transport asks of what is behind it. Errors in the document, the variables
/// or the fields are part of the answer; it throws <see cref="OperationCanceledException"/> when it is told to give up, and a
/// <see cref="Core.GraphException"/> when the store fails. Whatever else it throws is a bug, and the caller is told nothing of it.
/// </summary>
public delegate Task<GraphQLAnswer> GraphQLExecutor(GraphQLRequest request, CancellationToken cancellationToken);
