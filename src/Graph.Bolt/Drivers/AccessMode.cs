namespace Neo4j.Driver;

/// <summary>What a transaction does, so that a cluster can send it where that is done.</summary>
public enum AccessMode
{
    /// <summary>It only reads; a server refuses a write in it.</summary>
    Read,

    /// <summary>It may write.</summary>
    Write,
}
