namespace Graph.Server.Http.Export;

/// <summary>What is to be exported, as callers write it: on the command line and in the query string alike.</summary>
public sealed record ExportParameters
{
    /// <summary>The day whose world is seen: <c>2025-06-02</c>.</summary>
    public string? AsOf { get; init; }

    /// <summary>What the record held then: <c>2025-06-02T14:00:00Z</c>.</summary>
    public string? KnownAt { get; init; }

    /// <summary>What the record held at that revision.</summary>
    public string? AtRevision { get; init; }

    /// <summary>The filter of events, JSON of the shape of <c>EventFilter</c>.</summary>
    public string? Where { get; init; }

    /// <summary>The id or key of a process.</summary>
    public string? Process { get; init; }

    /// <summary>Ids or keys that a walk starts from.</summary>
    public IReadOnlyList<string> Focus { get; init; } = [];

    /// <summary>How far the walk goes, 0 to 6; 1 where left out.</summary>
    public string? Depth { get; init; }
}
