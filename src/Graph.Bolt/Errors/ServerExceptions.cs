using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>
/// The client is at fault: the query, its parameters, its rights or the way the interface is used. Trying again without a change fails
/// again.
/// </summary>
public class ClientException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public ClientException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ClientException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The server could not do it now and may later: a deadlock, a lack of memory, a leader being elected.</summary>
public class TransientException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public TransientException(string message, Exception? innerException = null)
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

/// <summary>The server is at fault.</summary>
public class DatabaseException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public DatabaseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal DatabaseException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The server refuses for reasons of security, or no trusted encrypted connection came about.</summary>
public class SecurityException : Neo4jException
{
    /// <summary>Creates the error.</summary>
    public SecurityException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal SecurityException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The credentials are wrong.</summary>
public class AuthenticationException : SecurityException
{
    /// <summary>Creates the error.</summary>
    public AuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal AuthenticationException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>What the server knew of the user's rights has expired; a new connection learns them anew.</summary>
public class AuthorizationException : SecurityException
{
    /// <summary>Creates the error.</summary>
    public AuthorizationException(string message, Exception? innerException = null)
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

/// <summary>The bearer token has expired.</summary>
public class TokenExpiredException : SecurityException
{
    /// <summary>Creates the error.</summary>
    public TokenExpiredException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal TokenExpiredException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The user may not do this.</summary>
public class ForbiddenException : SecurityException
{
    /// <summary>Creates the error.</summary>
    public ForbiddenException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ForbiddenException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>The database that was asked for does not exist.</summary>
public class FatalDiscoveryException : ClientException
{
    /// <summary>Creates the error.</summary>
    public FatalDiscoveryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal FatalDiscoveryException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>A bookmark is not one of this database.</summary>
public class InvalidBookmarkException : ClientException
{
    /// <summary>Creates the error.</summary>
    public InvalidBookmarkException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal InvalidBookmarkException(ServerFailure failure)
        : base(failure)
    {
    }
}

/// <summary>
/// The transaction was ended by an error before and accepts no further query; that error is the <see cref="Exception.InnerException"/>, and
/// its code is this one's.
/// </summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(Exception ended)
        : base($"An error ended the transaction before: {ended.Message}", ended) => Code = (ended as Neo4jException)?.Code;

    internal TransactionTerminatedException(ServerFailure failure)
        : base(failure)
    {
    }

    /// <summary>Whether the error that ended it is retriable.</summary>
    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}
