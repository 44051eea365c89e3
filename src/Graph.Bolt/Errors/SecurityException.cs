using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The server refuses for reasons of security, or no trusted encrypted connection came about.</summary>
public class SecurityException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public SecurityException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public SecurityException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal SecurityException(ServerFailure failure)
        : base(failure)
    {
    }
}
