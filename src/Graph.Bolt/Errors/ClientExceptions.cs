namespace Neo4j.Driver;

/// <summary>Nothing came for longer than the server had promised at most (its hint <c>connection.recv_timeout_seconds</c>).</summary>
public class ConnectionReadTimeoutException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public ConnectionReadTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The other side does not keep to Bolt: garbled bytes, an answer nobody waits for, a version that neither shares.</summary>
public class ProtocolException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public ProtocolException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>The result was already consumed, or the session or transaction that it belongs to is over.</summary>
public class ResultConsumedException : ClientException
{
    /// <summary>Creates the error.</summary>
    public ResultConsumedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>No server can be reached, or the connection to it was lost.</summary>
public class ServiceUnavailableException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public ServiceUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>
/// The server that was chosen no longer serves this kind of access: it is gone or no longer leads. A new transaction goes to another.
/// </summary>
public class SessionExpiredException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public SessionExpiredException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The transaction was already committed or rolled back.</summary>
public class TransactionClosedException : ClientException
{
    /// <summary>Creates the error.</summary>
    public TransactionClosedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>A session runs one transaction at a time, and one is open.</summary>
public class TransactionNestingException : ClientException
{
    /// <summary>Creates the error.</summary>
    public TransactionNestingException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
