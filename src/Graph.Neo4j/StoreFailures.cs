using Graph.Core.Storage;
using Neo4j.Driver;

namespace Graph.Neo4j;

/// <summary>What goes wrong with the server or on the way to it, as failures of the store.</summary>
internal static class StoreFailures
{
    public static StoreException Translate(Neo4jException failure) => failure switch
    {
        ServiceUnavailableException or SessionExpiredException =>
            new("STORE_UNAVAILABLE", $"Neo4j cannot be reached; start it, or name its address with Neo4j:Uri. {failure.Message}", failure, transient: true),
        AuthenticationException =>
            new("STORE_DENIED", "Neo4j does not let this user in; set Neo4j:User and Neo4j:Password or Neo4j:PasswordFile.", failure),
        SecurityException => new("STORE_DENIED", $"Neo4j refuses: {failure.Message}", failure),
        { IsRetriable: true } => new("STORE_BUSY", $"Neo4j cannot do it now; try again. {failure.Message}", failure, transient: true),
        _ => new("STORE_FAILED", $"Neo4j failed: {failure.Message}", failure),
    };
}
