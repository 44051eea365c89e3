using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The credentials are wrong.</summary>
public class AuthenticationException : SecurityException
{
    /// <summary>Creates the error with its words.</summary>
    public AuthenticationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public AuthenticationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal AuthenticationException(ServerFailure failure)
        : base(failure)
    {
    }
}
