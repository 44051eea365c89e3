using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>A bookmark is not one of this database.</summary>
public class InvalidBookmarkException : ClientException
{
    /// <summary>Creates the error with its words.</summary>
    public InvalidBookmarkException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public InvalidBookmarkException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal InvalidBookmarkException(ServerFailure failure)
        : base(failure)
    {
    }
}
