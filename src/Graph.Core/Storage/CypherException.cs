using Graph.Core.Errors;

namespace Graph.Core.Storage;

/// <summary>A query in Cypher that is not answered. The message names the word, says why, and how to mend it.</summary>
/// <remarks>Codes: see the constants.</remarks>
public sealed class CypherException(string code, string message, Exception? inner = null) : GraphException(code, message, inner)
{
    /// <summary>The query would write, read elsewhere, or use what is not on the list of what may be used.</summary>
    public const string Refused = ErrorCodes.CypherRefused;

    /// <summary>
    /// The server does not understand the query, or failed in the midst of it: a name that nothing has, a division by zero.
    /// </summary>
    public const string Failed = ErrorCodes.CypherFailed;

    /// <summary>The query took longer than it may.</summary>
    public const string DeadlineExceeded = ErrorCodes.CypherDeadlineExceeded;

    /// <summary>The query needs more memory than it may, or one of its rows does.</summary>
    public const string TooLarge = ErrorCodes.CypherTooLarge;

    /// <summary>The answer has more rows than it may, and its format cannot tell that some are missing.</summary>
    public const string TooManyRows = ErrorCodes.CypherTooManyRows;
}
