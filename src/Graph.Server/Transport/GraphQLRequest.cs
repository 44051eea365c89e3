using System.Text.Json;

namespace Graph.Server.Transport;

/// <summary>A well-formed GraphQL request, as it came in.</summary>
/// <param name="Query">The document; it need not parse.</param>
public sealed record GraphQLRequest(string Query)
{
    /// <summary>The operation to run; null where the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>An object of variables, or null.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>An object of extensions, or null.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>
    /// Whether a mutation may run: not over GET, and not from a foreign web page. Where it may not, the executor answers a mutation
    /// without data and with the code <see cref="TransportCode.MutationNotAllowed"/>.
    /// </summary>
    public bool MayMutate { get; init; }
}
