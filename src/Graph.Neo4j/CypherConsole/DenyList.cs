using System.Collections.Frozen;

namespace Graph.Neo4j.CypherConsole;

/// <summary>Words that a query must not hold as keywords, each with the reason and the way out. As names they stand in backticks.</summary>
internal static class DenyList
{
    private const string Writes = "writes, and Cypher only reads here; record by graph import";
    private const string Administers = "administers the server, and Cypher only reads the graph here; do it with Neo4j's own tools";
    private const string Plans = "asks for the plan, and only answers are given here; leave it out";

    /// <summary>Wherever they stand.</summary>
    public static readonly FrozenDictionary<string, string> Anywhere = new Dictionary<string, string>
    {
        ["CREATE"] = Writes,
        ["INSERT"] = Writes,
        ["MERGE"] = Writes,
        ["SET"] = Writes,
        ["DELETE"] = Writes,
        ["DETACH"] = Writes,
        ["NODETACH"] = Writes,
        ["REMOVE"] = Writes,
        ["FOREACH"] = Writes,
        ["LOAD"] = "reads files and addresses, and Cypher only reads the graph here; pass data as a parameter",
        ["USE"] = "chooses another database; leave it out, the one that Neo4j:Database names is asked",
        ["SHOW"] = Administers,
        ["TERMINATE"] = Administers,
        ["TRANSACTION"] = "begins transactions of its own; leave IN TRANSACTIONS out, a query that reads needs none",
        ["TRANSACTIONS"] = "begins transactions of its own; leave IN TRANSACTIONS out, a query that reads needs none",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>As the first word.</summary>
    public static readonly FrozenDictionary<string, string> First = new Dictionary<string, string>
    {
        ["EXPLAIN"] = Plans,
        ["PROFILE"] = Plans,
        ["CYPHER"] = "chooses version and options, which are fixed here; leave it out",
        ["USING"] = "is of PERIODIC COMMIT, which writes; leave it out",
        ["ALTER"] = Administers,
        ["DEALLOCATE"] = Administers,
        ["DENY"] = Administers,
        ["DROP"] = Administers,
        ["DRYRUN"] = Administers,
        ["ENABLE"] = Administers,
        ["GRANT"] = Administers,
        ["REALLOCATE"] = Administers,
        ["RENAME"] = Administers,
        ["REVOKE"] = Administers,
        ["START"] = Administers,
        ["STOP"] = Administers,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
