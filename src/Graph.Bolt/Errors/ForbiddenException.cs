using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The user may not do this.</summary>
public class ForbiddenException : SecurityException
{
    /// <summary>Creates the error with its words.</summary>
    public ForbiddenException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public ForbiddenException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ForbiddenException(ServerFailure failure)
        : base(failure)
    {
    }
}
