using Graph.Core.Model;

namespace Graph.Core.Recording;

/// <summary>One version of an element: its content, and what happened to it. Never changed once written, save by redaction.</summary>
public sealed record ElementVersion
{
    /// <summary>The content.</summary>
    public required Element Content { get; init; }

    /// <summary>When and by whom it was recorded.</summary>
    public required Recorded Recorded { get; init; }

    /// <summary>What this version did.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Why, where a reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>The dossier or dataset that created the element; null for what was recorded by hand.</summary>
    public string? Origin { get; init; }

    /// <summary>Set once the element was withdrawn.</summary>
    public Retraction? Retracted { get; init; }

    /// <summary>The entity that absorbed this one, where one did.</summary>
    public Key? MergedInto { get; init; }

    /// <summary>Whether the content was blanked.</summary>
    public bool IsRedacted { get; init; }

    /// <summary>The element's key.</summary>
    public Key Key => Content.Key;

    /// <summary>Whether lists, hops and counts show it: neither withdrawn nor absorbed.</summary>
    public bool IsLive => Retracted is null && MergedInto is null;
}
