using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>What a FAILURE message says, the same whether the server speaks the codes of old or GQL (Bolt 5.7 on).</summary>
internal sealed record ServerFailure(
    string? Code,
    string Message,
    string GqlStatus,
    string Description,
    Dictionary<string, object?> DiagnosticRecord,
    Neo4jException? Cause)
{
    /// <summary>The status of an error for which the server told none.</summary>
    public const string GeneralStatus = "50N42";

    public string? Classification => DiagnosticRecord.GetValueOrDefault("_classification") as string;

    public static ServerFailure From(Dictionary<string, object?> metadata)
    {
        var message = metadata.GetValueOrDefault("message") as string ?? "The server gave no message.";
        var code = metadata.GetValueOrDefault("neo4j_code") as string ?? metadata.GetValueOrDefault("code") as string;
        var status = metadata.GetValueOrDefault("gql_status") as string ?? GeneralStatus;
        var description = metadata.GetValueOrDefault("description") as string
            ?? "error: general processing exception - unexpected error. " + message;
        return new(Rewritten(code), message, status, description, Diagnostics(metadata), CauseOf(metadata));
    }

    // The server calls both transient, yet running the same transaction again cannot help: it was ended on purpose.
    private static string? Rewritten(string? code) => code switch
    {
        "Neo.TransientError.Transaction.Terminated" => "Neo.ClientError.Transaction.Terminated",
        "Neo.TransientError.Transaction.LockClientStopped" => "Neo.ClientError.Transaction.LockClientStopped",
        _ => code,
    };

    // The server leaves out entries that have their default.
    private static Dictionary<string, object?> Diagnostics(Dictionary<string, object?> metadata)
    {
        var record = new Dictionary<string, object?> { ["OPERATION"] = "", ["OPERATION_CODE"] = "0", ["CURRENT_SCHEMA"] = "/" };
        if (metadata.GetValueOrDefault("diagnostic_record") is Dictionary<string, object?> sent)
            foreach (var (key, value) in sent) record[key] = value;
        return record;
    }

    // A cause has no code of its own, so its class tells nothing: it is the base class.
    private static Neo4jException? CauseOf(Dictionary<string, object?> metadata) =>
        metadata.GetValueOrDefault("cause") is Dictionary<string, object?> cause ? new Neo4jException(From(cause)) : null;
}

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
