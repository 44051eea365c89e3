namespace Neo4j.Driver;

/// <summary>Fills a <see cref="TransactionConfig"/>, where each setting is described.</summary>
public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig _config;

    internal TransactionConfigBuilder(TransactionConfig config) => _config = config;

    /// <summary>Sets <see cref="TransactionConfig.Timeout"/>; parts of a millisecond are rounded up.</summary>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A timeout must not be negative.");
        _config.Timeout = timeout;
        return this;
    }

    /// <summary>Sets <see cref="TransactionConfig.Metadata"/>.</summary>
    public TransactionConfigBuilder WithMetadata(IDictionary<string, object?> metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        _config.Metadata = metadata;
        return this;
    }
}
