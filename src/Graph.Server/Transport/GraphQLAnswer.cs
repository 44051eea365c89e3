namespace Graph.Server.Transport;

/// <summary>A GraphQL response, ready to send.</summary>
/// <param name="Json">The response as UTF-8 JSON: <c>data</c>, <c>errors</c>, <c>extensions</c>.</param>
/// <param name="HasData">Whether it has a <c>data</c> entry, be it null: whether the operation was run at all.</param>
public sealed record GraphQLAnswer(ReadOnlyMemory<byte> Json, bool HasData)
{
    /// <summary>The codes of its errors, for status and log.</summary>
    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>The name of the operation that was run, for the log.</summary>
    public string? OperationName { get; init; }

    /// <summary>Whether the same request answers the same for ever, since every view in it is pinned to a place: caches may then keep it.</summary>
    public bool IsPinned { get; init; }
}
