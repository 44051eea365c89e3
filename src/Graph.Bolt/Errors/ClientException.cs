using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The client is at fault: the query, its parameters, its rights or the way the interface is used. Trying again without a change fails again.</summary>
public class ClientException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public ClientException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public ClientException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ClientException(ServerFailure failure)
        : base(failure)
    {
    }
}
