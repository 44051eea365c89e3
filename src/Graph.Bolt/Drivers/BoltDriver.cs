using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class BoltDriver : IDriver
{
    private readonly AuthToken _user;
    private readonly IConnectionProvider _source;
    private readonly Connector _connector;
    private bool _disposed;

    public BoltDriver(DriverUri uri, AuthToken user, Config config)
    {
        if (uri.Encryption is not null
            && (config.EncryptionLevel != EncryptionLevel.None || config.TrustRule != CertificateTrustRule.TrustSystem))
            throw new ArgumentException("The address decides on encryption by +s or +ssc; the settings cannot as well.", nameof(config));
        (Config, _user) = (config, user);
        _connector = new Connector(uri, config);
        _source = uri.Routes ? new LoadBalancer(uri, _connector, config) : new DirectConnectionProvider(uri.Address, _connector, config);
    }

    public Config Config { get; }

    public bool Encrypted => _connector.Encrypts;

    public IAsyncSession AsyncSession() => AsyncSession(null);

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder>? action)
    {
        var session = new SessionConfig();
        action?.Invoke(new(session));
        return Session(session);
    }

    public Session Session(SessionConfig session)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IDriver));
        return new(_source, session, Config, _user);
    }

    public Task<IServerInfo> GetServerInfoAsync() => GreetAsync(_user);

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync().ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException)
        {
            return false;
        }
    }

    public Task VerifyConnectivityAsync() => GreetAsync(_user);

    public async Task<bool> VerifyAuthenticationAsync(IAuthToken authToken)
    {
        try
        {
            await GreetAsync(AuthToken.From(authToken)).ConfigureAwait(false);
            return true;
        }
        catch (SecurityException e) when (e.Code is not null)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    // A RESET makes sure that the server is there now, and not only was when the connection was made.
    private async Task<IServerInfo> GreetAsync(AuthToken user)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IDriver));
        var acquired = await _source.AcquireAsync(new(AccessMode.Read, null, BookmarkSet.Empty, user), default).ConfigureAwait(false);
        try
        {
            await acquired.Connection.InterruptAsync().ConfigureAwait(false);
            return acquired.Connection.Info;
        }
        finally
        {
            await acquired.Pool.ReleaseAsync(acquired.Connection).ConfigureAwait(false);
        }
    }
}
