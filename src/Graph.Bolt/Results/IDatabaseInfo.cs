namespace Neo4j.Driver;

/// <summary>The database that answered.</summary>
public interface IDatabaseInfo
{
    /// <summary>Its name; null if the server did not say.</summary>
    string? Name { get; }
}
