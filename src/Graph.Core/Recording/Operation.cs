namespace Graph.Core.Recording;

/// <summary>What a version of an element did.</summary>
public enum Operation
{
    /// <summary>The first version.</summary>
    Created,

    /// <summary>Content changed.</summary>
    Updated,

    /// <summary>It got an end in time.</summary>
    Ended,

    /// <summary>It was withdrawn.</summary>
    Retracted,

    /// <summary>It was absorbed by another entity, or re-recorded on the one that absorbed an end of it.</summary>
    Merged,

    /// <summary>A merge was undone.</summary>
    Split,

    /// <summary>Its content was blanked in every version, by law.</summary>
    Redacted,
}
