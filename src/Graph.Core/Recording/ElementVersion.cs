using Graph.Core.Model;

namespace Graph.Core.Recording;

/// <summary>A version of an element: its content and the operation that created it. Immutable once written, except by redaction.</summary>
public sealed record ElementVersion
{
    /// <summary>The content.</summary>
    public required Element Content { get; init; }

    /// <summary>The time and author of the version.</summary>
    public required Recorded Recorded { get; init; }

    /// <summary>The operation that created this version.</summary>
    public required Operation Operation { get; init; }

    /// <summary>The reason, if given.</summary>
    public string? Reason { get; init; }

    /// <summary>The dossier or dataset that created the element; null for manual recording.</summary>
    public string? Origin { get; init; }

    /// <summary>The retraction; null unless the element is retracted.</summary>
    public Retraction? Retracted { get; init; }

    /// <summary>The entity that this one was merged into, or null.</summary>
    public Key? MergedInto { get; init; }

    /// <summary>Whether the content was redacted.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>The element's key.</summary>
    public Key Key => Content.Key;

    /// <summary>Whether lists, hops and counts include it: neither retracted nor merged into another entity.</summary>
    public bool IsLive => Retracted is null && MergedInto is null;
}
