namespace Neo4j.Driver;

/// <summary>Fills a <see cref="SessionConfig"/>, where each setting is described.</summary>
public sealed class SessionConfigBuilder
{
    private readonly SessionConfig _config;

    internal SessionConfigBuilder(SessionConfig config) => _config = config;

    /// <summary>Chooses the database and nothing else.</summary>
    public static Action<SessionConfigBuilder> ForDatabase(string database) => builder => builder.WithDatabase(database);

    /// <summary>Sets <see cref="SessionConfig.Database"/>.</summary>
    public SessionConfigBuilder WithDatabase(string database)
    {
        ArgumentException.ThrowIfNullOrEmpty(database);
        return With(c => c.Database = database);
    }

    /// <summary>Sets <see cref="SessionConfig.DefaultAccessMode"/>.</summary>
    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode) => With(c => c.DefaultAccessMode = defaultAccessMode);

    /// <summary>Sets <see cref="SessionConfig.Bookmarks"/>; nulls among them are ignored.</summary>
    public SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks) => With(c => c.Bookmarks = bookmarks);

    /// <summary>Sets <see cref="SessionConfig.FetchSize"/>.</summary>
    public SessionConfigBuilder WithFetchSize(long size) => size is > 0 or Config.Infinite
        ? With(c => c.FetchSize = size)
        : throw new ArgumentOutOfRangeException(nameof(size), size, "At least one record is fetched at a time.");

    /// <summary>Sets <see cref="SessionConfig.AuthToken"/>; needs a server of version 5.5 or later.</summary>
    public SessionConfigBuilder WithAuthToken(IAuthToken authToken) => With(c => c.AuthToken = authToken);

    private SessionConfigBuilder With(Action<SessionConfig> change)
    {
        change(_config);
        return this;
    }
}
