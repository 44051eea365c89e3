namespace Neo4j.Driver;

/// <summary>
/// The way to a database: holds the connections, and makes sessions. One for the whole life of a program; for any number of callers at a
/// time.
/// </summary>
public interface IDriver : IDisposable, IAsyncDisposable
{
    /// <summary>How it behaves.</summary>
    Config Config { get; }

    /// <summary>Whether its connections are encrypted.</summary>
    bool Encrypted { get; }

    /// <summary>Makes a session that writes to the home database.</summary>
    IAsyncSession AsyncSession();

    /// <summary>Makes a session.</summary>
    IAsyncSession AsyncSession(Action<SessionConfigBuilder>? action);

    /// <summary>Asks a server who it is.</summary>
    /// <exception cref="Neo4jException">None can be reached, or none lets the user in.</exception>
    Task<IServerInfo> GetServerInfoAsync();

    /// <summary>Whether a server can be reached and lets the user in.</summary>
    Task<bool> TryVerifyConnectivityAsync();

    /// <summary>Makes sure that a server can be reached and lets the user in; errors as for <see cref="GetServerInfoAsync"/>.</summary>
    Task VerifyConnectivityAsync();

    /// <summary>Whether a server lets that user in.</summary>
    Task<bool> VerifyAuthenticationAsync(IAuthToken authToken);
}
