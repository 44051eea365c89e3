using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Neo4j.Write;

/// <summary>One version of a plan, what was there before it, and its properties.</summary>
/// <param name="Old">The version before, or null.</param>
/// <param name="OldId">What the database calls the element, where the version before lies in the present; else null.</param>
/// <param name="New">The version.</param>
/// <param name="IsPresent">Whether it belongs into the present: it is live, and so are its ends.</param>
/// <param name="Row">Its properties.</param>
internal sealed record VersionChange(ElementVersion? Old, string? OldId, ElementVersion New, bool IsPresent,
    Dictionary<string, object?> Row)
{
    public Key Key => New.Key;

    public Kind Kind => New.Key.Kind;

    /// <summary>Whether the version before lies in the present.</summary>
    public bool WasPresent => OldId is not null;
}
