using System.Collections.Frozen;
using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Export;

/// <summary>What of an element's properties a person would draw on a whiteboard.</summary>
internal static class PlainProperties
{
    private static readonly FrozenSet<string> Drawn =
    [
        "key", "name", "names", "description", "externalIds", "type", "country", "latitude", "longitude", "start", "end", "ongoing",
        "authors", "url", "archivedUrl", "publishedOn", "accessedOn", "language", "license", "reliability",
        "role", "position", "score", "summary", "polarity", "text", "field", "number", "low", "high", "unit", "statedOn",
        "confidence", "uncited", "quote", "locator",
    ];

    /// <summary>Those properties. A relation's type is told by the relationship; names are told where there are several.</summary>
    public static Dictionary<string, object?> Of(Element element)
    {
        var drawn = PropertyMapper.Content(element).Where(property => Drawn.Contains(property.Key)).ToDictionary();
        if (element is Relation)
            drawn.Remove("type");
        if (element is Entity { Names.Count: 1 })
            drawn.Remove("names");
        // Nothing can hang on a relationship: what is cited for it names it.
        if (element is Citation { Supports: var supports } && supports.Kind.IsEdge())
            drawn["supports"] = supports.Value;
        return drawn;
    }
}
