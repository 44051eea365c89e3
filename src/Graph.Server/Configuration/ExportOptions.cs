namespace Graph.Server.Configuration;

/// <summary>Limits of exports over HTTP.</summary>
public sealed record ExportOptions
{
    /// <summary>The time that an export may take, its sending included, in seconds.</summary>
    [Setting("Maximum seconds of an export over HTTP, including sending; then it is cancelled.", Min = 1, Max = 86_400)]
    public int MaxSeconds { get; init; } = 600;

    /// <summary>Maximum number of concurrent exports over HTTP.</summary>
    [Setting("Maximum concurrent exports over HTTP; further ones get 503 with `Retry-After`.", Min = 1, Max = 1000)]
    public int MaxConcurrent { get; init; } = 2;
}
