namespace Graph.Server.Configuration;

/// <summary>What an export over HTTP may cost.</summary>
public sealed record ExportOptions
{
    /// <summary>The time that an export may take, its sending included, in seconds.</summary>
    [Setting("Seconds that an export over HTTP may take, its sending included; then it is broken off.", Min = 1, Max = 86_400)]
    public int MaxSeconds { get; init; } = 600;

    /// <summary>How many exports run at once over HTTP.</summary>
    [Setting("Exports run at once over HTTP; further ones are answered 503 with `Retry-After`.", Min = 1, Max = 1000)]
    public int MaxConcurrent { get; init; } = 2;
}
