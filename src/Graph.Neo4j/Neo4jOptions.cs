namespace Graph.Neo4j;

/// <summary>How a <see cref="Neo4jStore"/> is opened.</summary>
public sealed record Neo4jOptions
{
    /// <summary>
    /// Where the server listens: <c>bolt://host:7687</c> for one server, <c>neo4j://host:7687</c> for a cluster; <c>+s</c> encrypts.
    /// </summary>
    public required Uri Uri { get; init; }

    /// <summary>Who logs in. Null, the default, for a server that asks nobody.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>.</summary>
    public string? Password { get; init; }

    /// <summary>Which database of the server. Default: <c>neo4j</c>.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>Whether what the store needs is made in a database that is empty; otherwise such a one is refused. Default: yes.</summary>
    public bool MakeMissing { get; init; } = true;

    /// <summary>How many connections are held to one server, 2 to 1,000. Default: 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 2 or more than 1,000.</exception>
    public int Connections
    {
        get;
        init => field = value is >= 2 and <= 1_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Connections), value, "Give 2 to 1,000 connections.");
    } = 100;

    /// <summary>
    /// How many short reads are sent at once; those that take more than a tenth of a second do not count. Default: two for each
    /// processor of this machine, at least four. More are worth it where the server is far away or has many more processors.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 1,000.</exception>
    public int ReadsAtOnce
    {
        get;
        init => field = value is >= 1 and <= 1_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ReadsAtOnce), value, "Give 1 to 1,000 reads.");
    } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>
    /// Number of facts at which an entity is treated as a hub. Below this, all of its facts are read and sorted. At or above it, a page is
    /// read from the date index, also in views of the past. From ten times this number on, the newest events of the whole graph are tried
    /// first. Default: 1,000. 0 treats every entity as a hub.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0.</exception>
    public int FactsOfHub
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(FactsOfHub), value, "Give 0 or more facts.");
    } = 1_000;

    /// <summary>
    /// Total time spent retrying transient failures, such as an unreachable server or a lost lock. Default: 15 seconds.
    /// </summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Tells the time at which batches are recorded. Default: the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
