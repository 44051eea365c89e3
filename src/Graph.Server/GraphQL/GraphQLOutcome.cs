namespace Graph.Server.GraphQL;

/// <summary>What became of a request; the response itself was written.</summary>
/// <param name="IsRequestError">Whether nothing was answered, since the request itself is wrong: the response has no <c>data</c>.</param>
/// <param name="Codes">The codes of the errors, in the order of the response; empty where there are none.</param>
public sealed record GraphQLOutcome(bool IsRequestError, IReadOnlyList<string> Codes);
