using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The bearer token has expired.</summary>
public class TokenExpiredException : SecurityException
{
    /// <summary>Creates the error with its words.</summary>
    public TokenExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public TokenExpiredException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TokenExpiredException(ServerFailure failure)
        : base(failure)
    {
    }
}
