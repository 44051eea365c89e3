namespace Graph.Core.Extracts;

/// <summary>What is to be taken out of the record.</summary>
public sealed record ExtractRequest
{
    /// <summary>The day whose world is seen; null makes no cut.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>What the record held then: the last revision at or before it. Null, as is <see cref="AtRevision"/>: the present.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>What the record held at that revision.</summary>
    public long? AtRevision { get; init; }

    /// <summary>Which part of that view.</summary>
    public ExtractScope Scope { get; init; } = new WholeScope();
}
