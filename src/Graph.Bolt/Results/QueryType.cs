namespace Neo4j.Driver;

/// <summary>What a query does, as the server judged when it planned it.</summary>
public enum QueryType
{
    /// <summary>The server did not say.</summary>
    Unknown,

    /// <summary>It only reads.</summary>
    ReadOnly,

    /// <summary>It reads and writes.</summary>
    ReadWrite,

    /// <summary>It only writes.</summary>
    WriteOnly,

    /// <summary>It changes indexes, constraints or other parts of the schema.</summary>
    SchemaWrite,
}
