namespace Neo4j.Driver;

/// <summary>Where and how an executable query runs. Name the arguments: the official driver has more of them in between.</summary>
public class QueryConfig(
    RoutingControl routing = RoutingControl.Writers,
    string? database = null,
    bool enableBookmarkManager = true,
    IAuthToken? authToken = null)
{
    /// <summary>Which servers it may run on.</summary>
    public RoutingControl Routing => routing;

    /// <summary>The database; null for the user's home database.</summary>
    public string? Database => database;

    /// <summary>Whether it sees what executable queries before it wrote, and those after it see what it writes.</summary>
    public bool EnableBookmarkManager => enableBookmarkManager;

    /// <summary>Who runs it; null whom the driver was made for.</summary>
    public IAuthToken? AuthToken => authToken;
}
