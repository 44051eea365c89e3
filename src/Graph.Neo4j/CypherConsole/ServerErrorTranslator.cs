using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Neo4j.Client;
using Neo4j.Driver;

namespace Graph.Neo4j.CypherConsole;

/// <summary>What the server says, as what our callers know.</summary>
internal static class ServerErrorTranslator
{
    public static GraphException Translate(Neo4jException failure, CypherText statement, CypherQuery query, Database database) =>
        failure switch
        {
            { Code: { } code } when code.Contains("TransactionTimedOut", StringComparison.Ordinal) => TookTooLong(query, failure),
            { Code: { } code } when code.Contains("OutOfMemory", StringComparison.Ordinal)
                || code.Contains("StackOverFlow", StringComparison.Ordinal) =>
                new CypherException(CypherException.TooLarge,
                "The query needs more memory than the server grants it; ask for less at once.",
                failure),
            { Code: "Neo.ClientError.Statement.AccessMode" } =>
                new CypherException(CypherException.Refused, "The query writes, and Cypher only reads here; record by graph import.",
                failure),
            { Code: "Neo.ClientError.Statement.ParameterMissing" } =>
                new CypherException(CypherException.Failed, $"{ServerWords.OfFailure(failure.Message).TrimEnd('.')}; give them as params.",
                failure),
            { Code: { } code } when code.StartsWith("Neo.ClientError.", StringComparison.Ordinal)
                && failure is not SecurityException and not FatalDiscoveryException =>
                new CypherException(CypherException.Failed, statement.Reword(ServerWords.OfFailure(failure.Message)), failure),
            // The server drops what its planner chokes on, such as hundreds of NOT, without a failure.
            ClientException { Code: null } =>
                new CypherException(CypherException.Failed, "The server gave the query up without a reason; write it more simply.",
                failure),
            ProtocolException => new CypherException(CypherException.TooLarge, $"The answer cannot be read: {failure.Message}", failure),
            _ => database.Told(failure),
        };

    public static CypherException TookTooLong(CypherQuery query, Exception? inner = null) =>
        new(CypherException.DeadlineExceeded,
        FormattableString.Invariant(
        $"The query took longer than {query.Deadline.TotalSeconds:0.###} s and was ended; ask for less, or raise Cypher:MaxSeconds."),
        inner);
}
