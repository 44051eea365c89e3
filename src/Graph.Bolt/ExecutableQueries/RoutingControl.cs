namespace Neo4j.Driver;

/// <summary>Which servers of a cluster an executable query may run on.</summary>
public enum RoutingControl
{
    /// <summary>Those that write.</summary>
    Writers,

    /// <summary>Those that read.</summary>
    Readers,
}
