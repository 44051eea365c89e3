using Graph.Core.Time;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Filters;

/// <summary>The inputs that filters are made of.</summary>
internal static class FilterParts
{
    /// <summary>The inputs.</summary>
    public static IReadOnlyList<InputTable> All { get; } =
    [
        new("TextFilter", "Filter for text. All given fields must match. Ignores case and diacritics.",
        [
            new("eq", "String", "Equal to this value."),
            new("in", "[String!]", "Equal to any of these values. An empty list matches nothing."),
            new("contains", "String", "Contains this text."),
            new("startsWith", "String", "Starts with this text."),
        ]),
        new("IdFilter", "Filter for elements by id or key. An id from another view is used as its key. All given fields must match.",
        [
            new("eq", "ID", "Equal to this one."),
            new("in", "[ID!]", "Equal to any of these. An empty list matches nothing."),
        ]),
        new("TermFilter",
            "Filter for terms of the ontology by code. All given fields must match. An unknown code is an error that names similar " +
            "codes.",
        [
            new("eq", "String", "Equal to this one."),
            new("in", "[String!]", "Equal to any of these. An empty list matches nothing."),
            new("under", "String", "This term or any narrower term."),
        ]),
        new("NumberFilter", "Filter for numbers. All given fields must match.",
        [
            new("eq", "Float", "Equal to this value."),
            new("lt", "Float", "Less than this value."),
            new("lte", "Float", "Less than or equal to this value."),
            new("gt", "Float", "Greater than this value."),
            new("gte", "Float", "Greater than or equal to this value."),
        ]),
        new("DateRangeInput", "An inclusive range of dates. Either end may be omitted.",
        [
            new("from", "PartialDate", "Start: the first day of this date."),
            new("to", "PartialDate", "End: the last day of this date."),
            new("extent", "Extent!",
                "Whether the range must overlap the possible days (POSSIBLE) or the certain days (CERTAIN).", Extent.Possible),
        ]),
        new("BoxInput",
            "A bounding box in degrees (WGS 84), edges included. If west is greater than east, the box crosses the antimeridian.",
        [
            new("south", "Float!", "Southern edge, -90 to 90."),
            new("west", "Float!", "Western edge, -180 to 180."),
            new("north", "Float!", "Northern edge, -90 to 90."),
            new("east", "Float!", "Eastern edge, -180 to 180."),
        ]),
        new("ExternalIdFilter", "Filter for an external identifier, compared exactly.",
        [
            new("scheme", "String!", "Register: a code of the vocabulary ID_SCHEME, such as WIKIDATA or ISO3."),
            new("value", "String", "Identifier in the register. Default: any."),
        ]),
    ];
}
