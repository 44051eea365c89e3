using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The database that was asked for does not exist.</summary>
public class FatalDiscoveryException : ClientException
{
    /// <summary>Creates the error with its words.</summary>
    public FatalDiscoveryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public FatalDiscoveryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal FatalDiscoveryException(ServerFailure failure)
        : base(failure)
    {
    }
}
