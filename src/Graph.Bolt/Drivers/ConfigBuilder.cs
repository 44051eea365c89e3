using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver;

/// <summary>Fills a <see cref="Config"/>, where each setting is described.</summary>
public sealed class ConfigBuilder
{
    private readonly Config _config;

    internal ConfigBuilder(Config config) => _config = config;

    /// <summary>Sets <see cref="Config.EncryptionLevel"/>.</summary>
    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => With(c => c.EncryptionLevel = level);

    /// <summary>
    /// Sets which certificates are trusted; authorities are given with <see cref="CertificateTrustRule.TrustList"/> and only then.
    /// </summary>
    public ConfigBuilder WithCertificateTrustRule(CertificateTrustRule certificateTrustRule,
        IReadOnlyList<X509Certificate2>? trustedCaCertificates = null)
    {
        if ((certificateTrustRule == CertificateTrustRule.TrustList) != (trustedCaCertificates is { Count: > 0 }))
            throw new ArgumentException("Certificates are given with TrustList and only then.", nameof(trustedCaCertificates));
        return With(c => (c.TrustRule, c.TrustedAuthorities) = (certificateTrustRule, trustedCaCertificates ?? []));
    }

    /// <summary>Sets <see cref="Config.MaxTransactionRetryTime"/>.</summary>
    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => With(c => c.MaxTransactionRetryTime = time);

    /// <summary>Sets <see cref="Config.MaxConnectionPoolSize"/>.</summary>
    public ConfigBuilder WithMaxConnectionPoolSize(int size) => size is > 0 or Config.Infinite
        ? With(c => c.MaxConnectionPoolSize = size)
        : throw new ArgumentOutOfRangeException(nameof(size), size, "A pool holds at least one connection.");

    /// <summary>Sets <see cref="Config.MaxIdleConnectionPoolSize"/>.</summary>
    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => With(c => c.MaxIdleConnectionPoolSize = size);

    /// <summary>Sets <see cref="Config.ConnectionAcquisitionTimeout"/>.</summary>
    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => With(c => c.ConnectionAcquisitionTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.ConnectionTimeout"/>.</summary>
    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => With(c => c.ConnectionTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.SocketKeepAlive"/>.</summary>
    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => With(c => c.SocketKeepAlive = enable);

    /// <summary>Sets <see cref="Config.ConnectionIdleTimeout"/>.</summary>
    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => With(c => c.ConnectionIdleTimeout = timeSpan);

    /// <summary>Sets <see cref="Config.MaxConnectionLifetime"/>.</summary>
    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => With(c => c.MaxConnectionLifetime = timeSpan);

    /// <summary>Sets <see cref="Config.ConnectionLivenessThreshold"/>; zero asks every time.</summary>
    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) => timeout >= TimeSpan.Zero
        ? With(c => c.ConnectionLivenessThreshold = timeout)
        : throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout must not be negative.");

    /// <summary>Sets <see cref="Config.FetchSize"/>.</summary>
    public ConfigBuilder WithFetchSize(long size) => size is > 0 or Config.Infinite
        ? With(c => c.FetchSize = size)
        : throw new ArgumentOutOfRangeException(nameof(size), size, "At least one record is fetched at a time.");

    /// <summary>Sets <see cref="Config.UserAgent"/>.</summary>
    public ConfigBuilder WithUserAgent(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        return With(c => c.UserAgent = userAgent);
    }

    internal ConfigBuilder With(Action<Config> change)
    {
        change(_config);
        return this;
    }
}
