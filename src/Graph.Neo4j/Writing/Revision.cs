using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Neo4j.Writing;

/// <summary>One version of a plan, what was there before it, and its properties.</summary>
internal sealed record Revision(ElementVersion? Old, ElementVersion New, Dictionary<string, object?> Row)
{
    public Key Key => New.Key;

    public Kind Kind => New.Key.Kind;

    public bool WasLive => Old is { IsLive: true };

    public bool IsLive => New.IsLive;
}
