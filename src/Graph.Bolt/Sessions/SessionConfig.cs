namespace Neo4j.Driver;

/// <summary>How a session behaves; a <see cref="SessionConfigBuilder"/> fills it.</summary>
public sealed class SessionConfig
{
    internal SessionConfig()
    {
    }

    /// <summary>The database; null for the user's home database.</summary>
    public string? Database { get; internal set; }

    /// <summary>What transactions do that the session begins by itself. Default: they write.</summary>
    public AccessMode DefaultAccessMode { get; internal set; } = AccessMode.Write;

    /// <summary>What the first transaction must be able to see.</summary>
    public IEnumerable<Bookmarks> Bookmarks { get; internal set; } = [];

    /// <summary>How many records are asked for at a time; null as the driver does.</summary>
    public long? FetchSize { get; internal set; }

    /// <summary>Who uses this session; null whom the driver was made for.</summary>
    public IAuthToken? AuthToken { get; internal set; }
}
