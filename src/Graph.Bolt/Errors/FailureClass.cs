using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>Which exception a server's failure becomes.</summary>
internal static class FailureClass
{
    public const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    public const string ReadOnly = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";
    public const string DatabaseUnavailable = "Neo.TransientError.General.DatabaseUnavailable";

    public static Neo4jException ToException(this ServerFailure failure) => failure.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" => new AuthenticationException(failure),
        "Neo.ClientError.Security.AuthorizationExpired" => new AuthorizationException(failure),
        "Neo.ClientError.Security.TokenExpired" => new TokenExpiredException(failure),
        "Neo.ClientError.Security.Forbidden" => new ForbiddenException(failure),
        "Neo.ClientError.Database.DatabaseNotFound" => new FatalDiscoveryException(failure),
        "Neo.ClientError.Transaction.InvalidBookmark" => new InvalidBookmarkException(failure),
        "Neo.ClientError.Transaction.Terminated" => new TransactionTerminatedException(failure),
        { } code when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => new SecurityException(failure),
        { } code when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) => new ClientException(failure),
        { } code when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new TransientException(failure),
        _ => new DatabaseException(failure),
    };
}
