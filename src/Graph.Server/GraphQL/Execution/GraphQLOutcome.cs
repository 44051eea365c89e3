namespace Graph.Server.GraphQL.Execution;

/// <summary>What became of a request; the response itself was written.</summary>
/// <param name="HasData">Whether the response has a <c>data</c> entry, be it null; without, the request itself was wrong and nothing was
/// run.</param>
/// <param name="ErrorCodes">The codes of the errors, in the order of the response; empty where there are none.</param>
/// <param name="OperationName">The name of the operation that was run, where it has one.</param>
/// <param name="IsPinned">Whether every view in it is pinned to a revision, so that the same request answers the same for ever, save for
/// redaction.</param>
public sealed record GraphQLOutcome(bool HasData, IReadOnlyList<string> ErrorCodes, string? OperationName = null, bool IsPinned = false);
