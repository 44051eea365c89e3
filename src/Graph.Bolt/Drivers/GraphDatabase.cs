using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>
/// Makes drivers. An address is <c>bolt://host:port</c> for one server or <c>neo4j://host:port</c> for a cluster; <c>+s</c> encrypts,
/// <c>+ssc</c> encrypts and trusts anyone; the port is 7687 unless told.
/// </summary>
public static class GraphDatabase
{
    /// <summary>Makes a driver for a server without authentication.</summary>
    public static IDriver Driver(string uri) => Driver(new Uri(uri), AuthTokens.None, null);

    /// <summary>Makes a driver for a server without authentication.</summary>
    public static IDriver Driver(Uri uri) => Driver(uri, AuthTokens.None, null);

    /// <summary>Makes a driver for a server without authentication.</summary>
    public static IDriver Driver(string uri, Action<ConfigBuilder>? action) => Driver(new Uri(uri), AuthTokens.None, action);

    /// <summary>Makes a driver for a server without authentication.</summary>
    public static IDriver Driver(Uri uri, Action<ConfigBuilder>? action) => Driver(uri, AuthTokens.None, action);

    /// <summary>Makes a driver with the default settings.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken) => Driver(new Uri(uri), authToken, null);

    /// <summary>Makes a driver with the default settings.</summary>
    public static IDriver Driver(Uri uri, IAuthToken authToken) => Driver(uri, authToken, null);

    /// <summary>Makes a driver.</summary>
    public static IDriver Driver(string uri, IAuthToken authToken, Action<ConfigBuilder>? action) =>
        Driver(new Uri(uri), authToken, action);

    /// <summary>Makes a driver. It connects when it is used.</summary>
    /// <exception cref="NotSupportedException">The scheme is neither bolt nor neo4j.</exception>
    /// <exception cref="ArgumentException">The address or the token is malformed, or the settings contradict the address.</exception>
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(uri);
        ArgumentNullException.ThrowIfNull(authToken);
        var config = new Config();
        action?.Invoke(new(config));
        return new BoltDriver(new DriverUri(uri), AuthToken.From(authToken), config);
    }
}
