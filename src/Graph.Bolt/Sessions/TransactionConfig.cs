namespace Neo4j.Driver;

/// <summary>How a transaction behaves; a <see cref="TransactionConfigBuilder"/> fills it.</summary>
public sealed class TransactionConfig
{
    internal static readonly TransactionConfig Default = new();

    internal TransactionConfig()
    {
    }

    /// <summary>After how long the server ends it; null as the server is set, zero for never.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>What the server shows beside it in its lists and logs.</summary>
    public IDictionary<string, object?> Metadata { get; internal set; } = new Dictionary<string, object?>();

    internal static TransactionConfig From(Action<TransactionConfigBuilder>? action)
    {
        if (action is null) return Default;
        var config = new TransactionConfig();
        action(new(config));
        return config;
    }
}
