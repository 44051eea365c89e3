using Graph.Core.Errors;
using Graph.Core.Storage;
using Neo4j.Driver;

namespace Graph.Neo4j.Client;

/// <summary>What the failures of a server mean to the callers of a store.</summary>
internal static class ErrorTranslator
{
    /// <summary>Whether the same work may succeed when it is done again from its start.</summary>
    public static bool MayPass(Neo4jException failure) =>
        failure.IsRetriable || failure is ServiceUnavailableException || failure.Code == "Neo.ClientError.Transaction.LockClientStopped";

    /// <param name="failure">What the server or the way to it said.</param>
    /// <param name="name">Which Neo4j.</param>
    /// <param name="user">Who logged in, or null.</param>
    public static StoreException Told(Neo4jException failure, string name, string? user) => failure switch
    {
        AuthenticationException when user is null =>
            new(ErrorCodes.StoreFailed, $"Neo4j at {name}, asks who logs in. Give Neo4j:User and its password.", failure),
        AuthenticationException =>
            new(ErrorCodes.StoreFailed, $"Neo4j at {name}, does not let the user '{user}' in. Check the user and the password.", failure),
        ForbiddenException =>
            new(ErrorCodes.StoreReadOnly,
            $"This user may not do that in Neo4j at {name}: {Sentence(failure)} Grant the rights to read, to write and to change the "
                + "schema.", failure),
        FatalDiscoveryException => new(ErrorCodes.StoreFailed,
            $"Neo4j at {name}: there is no such database. Create it, or name another.", failure),
        { Code: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" } =>
            new(ErrorCodes.StoreReadOnly, $"Neo4j at {name}, is read-only. Make it writable, or name another database.", failure),
        { Code: "Neo.TransientError.General.OutOfMemoryError" or "Neo.TransientError.General.MemoryPoolOutOfMemoryError" } =>
            new(ErrorCodes.StoreFull,
                $"Neo4j at {name}, ran out of memory: {Sentence(failure)} Ask or write less at once, or give it more.",
            failure),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException =>
            new(ErrorCodes.StoreUnavailable,
                $"Neo4j at {name}, cannot be reached: {Sentence(failure)} Start it, or check the address.", failure,
            transient: true),
        TransientException =>
            new(ErrorCodes.StoreBusy, $"Neo4j at {name}, could not do it now: {Sentence(failure)} Try again.", failure, transient: true),
        _ => new(ErrorCodes.StoreFailed, $"Neo4j at {name}, failed: {Sentence(failure)}", failure),
    };

    private static string Sentence(Neo4jException failure) =>
        failure.Message.TrimEnd() is var text && text.EndsWith('.') ? text : text + ".";
}
