using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The server could not do it now and may later: a deadlock, a lack of memory, a leader being elected.</summary>
public class TransientException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public TransientException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public TransientException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TransientException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
