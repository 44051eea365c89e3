namespace Graph.Core.Recording;

/// <summary>The operation that created a version of an element.</summary>
public enum Operation
{
    /// <summary>The first version.</summary>
    Created,

    /// <summary>The content changed.</summary>
    Updated,

    /// <summary>Its end date was set.</summary>
    Ended,

    /// <summary>It was retracted.</summary>
    Retracted,

    /// <summary>It was merged into another entity, or one of its ends was, and it was moved to the surviving entity.</summary>
    Merged,

    /// <summary>A merge was undone.</summary>
    Split,

    /// <summary>Its content was redacted in every version, for legal reasons.</summary>
    Redacted,
}
