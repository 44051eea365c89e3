using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>What the server knew of the user's rights has expired; a new connection learns them anew.</summary>
public class AuthorizationException : SecurityException
{
    /// <summary>Creates the error with its words.</summary>
    public AuthorizationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the error with its words and its cause.</summary>
    public AuthorizationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal AuthorizationException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
