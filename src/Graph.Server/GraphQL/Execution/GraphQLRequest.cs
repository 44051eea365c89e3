using System.Text.Json;

namespace Graph.Server.GraphQL.Execution;

/// <summary>A request as it comes over any transport.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations, where there are several.</param>
/// <param name="Variables">The variables, a JSON object; null or undefined is none.</param>
/// <param name="Extensions">What the client sends along, a JSON object; not read.</param>
public sealed record GraphQLRequest(string? Query, string? OperationName = null, JsonElement? Variables = null,
    JsonElement? Extensions = null);
