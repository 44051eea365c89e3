namespace Neo4j.Driver;

/// <summary>Nothing came for longer than the server had promised at most (its hint <c>connection.recv_timeout_seconds</c>).</summary>
public class ConnectionReadTimeoutException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public ConnectionReadTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public ConnectionReadTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
