using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The server is at fault.</summary>
public class DatabaseException : Neo4jException
{
    /// <summary>Creates the error with its words.</summary>
    public DatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public DatabaseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal DatabaseException(ServerFailure failure)
        : base(failure)
    {
    }
}
