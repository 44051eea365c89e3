using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver;

/// <summary>How a driver behaves; a <see cref="ConfigBuilder"/> fills it.</summary>
public class Config
{
    /// <summary>No limit, where a number is asked for.</summary>
    public const int Infinite = -1;

    /// <summary>No limit, where a time is asked for.</summary>
    public static readonly TimeSpan InfiniteInterval = Timeout.InfiniteTimeSpan;

    private int _maxIdle = Infinite;

    internal Config()
    {
    }

    /// <summary>
    /// Whether connections are encrypted; <c>+s</c> and <c>+ssc</c> in the address decide for themselves. Default: they are not.
    /// </summary>
    public EncryptionLevel EncryptionLevel { get; internal set; }

    /// <summary>How long managed transactions are retried, from the first failure's transaction on. Default: 30 s.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many connections are held to one server, in use or not. Default: 100; <see cref="Infinite"/> for no limit.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How many connections to one server are kept when nobody uses them. Default: <see cref="MaxConnectionPoolSize"/>.</summary>
    public int MaxIdleConnectionPoolSize
    {
        get => _maxIdle == Infinite ? MaxConnectionPoolSize : _maxIdle;
        internal set => _maxIdle = value;
    }

    /// <summary>
    /// How long getting a connection may take: finding the server, waiting for a place, connecting, being let in, together. Default: 1 min.
    /// </summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long making one connection may take, being let in included. Default: 30 s.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether TCP asks now and then if the other side is still there. Default: yes.</summary>
    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>A connection that idled longer is closed. Default: <see cref="InfiniteInterval"/>.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>A connection older than this is closed when it is free. Default: 1 h.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    /// <summary>A connection that idled longer is asked for a sign of life before it is used; null never asks. Default: null.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>How many records are asked for at a time; <see cref="Infinite"/> for all at once. Default: 1000.</summary>
    public long FetchSize { get; internal set; } = 1000;

    /// <summary>What the client calls itself to the server.</summary>
    public string UserAgent { get; internal set; } = "graph-bolt/" + typeof(Config).Assembly.GetName().Version!.ToString(2);

    internal CertificateTrustRule TrustRule { get; set; } = CertificateTrustRule.TrustSystem;

    internal IReadOnlyList<X509Certificate2> TrustedAuthorities { get; set; } = [];

    /// <summary>How long a managed transaction waits before its second try; it doubles with each.</summary>
    internal TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a connection that was left in the middle of something may take to become fit again before it is given up.
    /// </summary>
    internal TimeSpan RecoveryTime { get; set; } = TimeSpan.FromSeconds(5);

    internal TimeProvider Clock { get; set; } = TimeProvider.System;
}
