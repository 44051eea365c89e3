namespace Graph.Core.Extracts;

/// <summary>The view and the part of the record to export.</summary>
public sealed record ExtractRequest
{
    /// <summary>The day at which the graph is shown; null: every validity.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// The time of the record: the last revision at or before it. If this and <see cref="AtRevision"/> are null: the latest.
    /// </summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>The revision of the record.</summary>
    public long? AtRevision { get; init; }

    /// <summary>The part of that view.</summary>
    public ExtractScope Scope { get; init; } = new WholeScope();
}
