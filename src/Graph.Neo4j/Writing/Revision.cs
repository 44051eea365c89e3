using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Neo4j.Writing;

/// <summary>One version of a plan, what was there before it, and its properties.</summary>
/// <param name="Old">The version before, or null.</param>
/// <param name="WasPresent">Whether that one lies in the present.</param>
/// <param name="New">The version.</param>
/// <param name="IsPresent">Whether it belongs into the present: it is live, and so are its ends.</param>
/// <param name="Row">Its properties.</param>
internal sealed record Revision(ElementVersion? Old, bool WasPresent, ElementVersion New, bool IsPresent, Dictionary<string, object?> Row)
{
    public Key Key => New.Key;

    public Kind Kind => New.Key.Kind;
}
