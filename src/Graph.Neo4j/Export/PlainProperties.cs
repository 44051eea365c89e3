using System.Collections.Frozen;
using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Export;

/// <summary>The properties of a plain script: those about the subject, without the record keeping.</summary>
internal static class PlainProperties
{
    private static readonly FrozenSet<string> Included =
    [
        "key", "name", "names", "description", "externalIds", "type", "country", "latitude", "longitude", "start", "end", "ongoing",
        "authors", "url", "archivedUrl", "publishedOn", "accessedOn", "language", "license", "reliability",
        "role", "position", "score", "summary", "polarity", "text", "field", "number", "low", "high", "unit", "statedOn",
        "confidence", "uncited", "quote", "locator",
    ];

    /// <summary>
    /// The plain properties of an element. A relation has no type, since its relationship type says it; names are given if there are
    /// several.
    /// </summary>
    public static Dictionary<string, object?> Of(Element element)
    {
        var included = PropertyMapper.Content(element).Where(property => Included.Contains(property.Key)).ToDictionary();
        if (element is Relation)
            included.Remove("type");
        if (element is Entity { Names.Count: 1 })
            included.Remove("names");
        // Nothing can be connected to a relationship: a citation of one names it.
        if (element is Citation { Supports: var supports } && supports.Kind.IsEdge())
            included["supports"] = supports.Value;
        return included;
    }
}
