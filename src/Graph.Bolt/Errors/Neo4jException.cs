using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The base of everything that a server or the way to it can report.</summary>
/// <remarks>
/// An error with a GQL cause carries it as <see cref="Exception.InnerException"/>, itself a <see cref="Neo4jException"/>.
/// </remarks>
public class Neo4jException : Exception
{
    /// <summary>Creates an error without words.</summary>
    public Neo4jException()
    {
    }

    /// <summary>Creates an error of the client's own, without a code.</summary>
    public Neo4jException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an error with the server's code.</summary>
    public Neo4jException(string? code, string message)
        : base(message) => Code = code;

    /// <summary>Creates an error of the client's own with its cause.</summary>
    public Neo4jException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an error with the server's code and its cause.</summary>
    public Neo4jException(string? code, string message, Exception? innerException)
        : base(message, innerException) => Code = code;

    internal Neo4jException(ServerFailure failure)
        : base(failure.Message, failure.Cause)
    {
        Code = failure.Code;
        GqlStatus = failure.GqlStatus;
        GqlStatusDescription = failure.Description;
        GqlRawClassification = failure.Classification;
        GqlClassification = failure.Classification ?? "UNKNOWN";
        GqlDiagnosticRecord = failure.DiagnosticRecord;
    }

    /// <summary>
    /// Whether the same transaction may succeed when it is run again from its start. Never true of auto-commit queries, whatever it says.
    /// </summary>
    public virtual bool IsRetriable => false;

    /// <summary>The server's code, such as <c>Neo.ClientError.Statement.SyntaxError</c>; null when the error arose in the client.</summary>
    public string? Code { get; set; }

    /// <summary>The GQL status, such as <c>42001</c>; null when the error arose in the client.</summary>
    public string? GqlStatus { get; internal set; }

    /// <summary>The standard's words for <see cref="GqlStatus"/>.</summary>
    public string? GqlStatusDescription { get; internal set; }

    /// <summary>CLIENT_ERROR, TRANSIENT_ERROR, DATABASE_ERROR, or UNKNOWN where the server told none.</summary>
    public string? GqlClassification { get; internal set; }

    /// <summary>The classification as the server sent it; null where it sent none.</summary>
    public string? GqlRawClassification { get; internal set; }

    /// <summary>What else the server told about the status: CURRENT_SCHEMA, OPERATION, _position and the like.</summary>
    public Dictionary<string, object?>? GqlDiagnosticRecord { get; internal set; }
}
