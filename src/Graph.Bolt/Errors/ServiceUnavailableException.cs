namespace Neo4j.Driver;

/// <summary>No server can be reached, or the connection to it was lost.</summary>
public class ServiceUnavailableException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public ServiceUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public ServiceUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
