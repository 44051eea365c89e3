using Graph.Core.Errors;

namespace Graph.Core.Storage;

/// <summary>A Cypher query that was refused or failed. The message quotes the word, states the reason, and gives a hint.</summary>
/// <remarks>Codes: see the constants.</remarks>
public sealed class CypherException(string code, string message, Exception? inner = null) : GraphException(code, message, inner)
{
    /// <summary>The query would write, read external data, or use something that is not on the list of permitted features.</summary>
    public const string Refused = ErrorCodes.CypherRefused;

    /// <summary>
    /// The query is invalid, or failed while running: an unknown name, a division by zero.
    /// </summary>
    public const string Failed = ErrorCodes.CypherFailed;

    /// <summary>The query exceeded its deadline.</summary>
    public const string DeadlineExceeded = ErrorCodes.CypherDeadlineExceeded;

    /// <summary>The query, or one of its rows, exceeds the memory limit.</summary>
    public const string TooLarge = ErrorCodes.CypherTooLarge;

    /// <summary>The result exceeds the row limit, and its format cannot indicate that rows are missing.</summary>
    public const string TooManyRows = ErrorCodes.CypherTooManyRows;
}
