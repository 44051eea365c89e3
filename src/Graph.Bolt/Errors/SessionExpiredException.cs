namespace Neo4j.Driver;

/// <summary>The server that was chosen no longer serves this kind of access: it is gone or no longer leads. A new transaction goes to another.</summary>
public class SessionExpiredException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public SessionExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public SessionExpiredException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
