namespace Graph.Server.Configuration;

/// <summary>The kinds of store, as the setting <c>Store:Kind</c> names them.</summary>
public static class StoreKind
{
    /// <summary>A SQLite file in a folder.</summary>
    public const string Embedded = "embedded";

    /// <summary>A Neo4j server.</summary>
    public const string Neo4j = "neo4j";
}
