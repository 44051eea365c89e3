using Graph.Core.Errors;

namespace Graph.Core.Storage;

/// <summary>The store failed: the file is damaged, newer or read-only, the disk is full, or the server is unavailable.</summary>
/// <remarks>
/// Codes: <c>STORE_DAMAGED</c>, <c>STORE_NEWER</c>, <c>STORE_READ_ONLY</c>, <c>STORE_FULL</c>, <c>STORE_BUSY</c> (transient),
/// <c>STORE_CLOSED</c>, <c>STORE_UNAVAILABLE</c> (transient), <see cref="Missing"/> if there is no graph, <c>STORE_FOREIGN</c> if the
/// location holds other data, <c>STORE_PARTIAL</c> if a script created the graph without its record, <c>STORE_HAS_NO_CYPHER</c>,
/// <c>STORE_FAILED</c> for other failures.
/// </remarks>
public sealed class StoreException(string code, string message, Exception? inner = null, bool transient = false)
    : GraphException(code, message, inner)
{
    /// <summary>There is no graph.</summary>
    public const string Missing = ErrorCodes.StoreMissing;

    /// <inheritdoc/>
    public override bool IsTransient { get; } = transient;
}
