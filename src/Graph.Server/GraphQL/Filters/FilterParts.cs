using Graph.Core.Time;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Filters;

/// <summary>The inputs that filters are made of.</summary>
internal static class FilterParts
{
    /// <summary>The inputs.</summary>
    public static IReadOnlyList<InputTable> All { get; } =
    [
        new("TextFilter", "How a text compares; all that is given must pass. Case and diacritics do not matter.",
        [
            new("eq", "String", "It equals this."),
            new("in", "[String!]", "It equals any of these; false where there are none."),
            new("contains", "String", "It contains this."),
            new("startsWith", "String", "It starts with this."),
        ]),
        new("IdFilter", "Which elements, by id or key; an id from another view serves as its key. All that is given must pass.",
        [
            new("eq", "ID", "It is this one."),
            new("in", "[ID!]", "It is any of these; false where there are none."),
        ]),
        new("TermFilter", "Which words of the ontology, by code; all that is given must pass. An unknown code is refused with the nearest ones named.",
        [
            new("eq", "String", "It is this one."),
            new("in", "[String!]", "It is any of these; false where there are none."),
            new("under", "String", "The term or any below it."),
        ]),
        new("NumberFilter", "How a number compares; all that is given must pass.",
        [
            new("eq", "Float", "It equals this."),
            new("lt", "Float", "It is less."),
            new("lte", "Float", "It is less or equal."),
            new("gt", "Float", "It is greater."),
            new("gte", "Float", "It is greater or equal."),
        ]),
        new("DateRangeInput", "Inclusive; either end may be left open.",
        [
            new("from", "PartialDate", "From the first day of this."),
            new("to", "PartialDate", "To the last day of this."),
            new("extent", "Extent!", "Whether it must overlap what may be (POSSIBLE) or what must be (CERTAIN).", Extent.Possible),
        ]),
        new("BoxInput", "A box on the map in degrees (WGS 84), its sides included; a west greater than the east crosses the antimeridian.",
        [
            new("south", "Float!", "The southern side, -90 to 90."),
            new("west", "Float!", "The western side, -180 to 180."),
            new("north", "Float!", "The northern side, -90 to 90."),
            new("east", "Float!", "The eastern side, -180 to 180."),
        ]),
        new("ExternalIdFilter", "What another register calls it, compared exactly.",
        [
            new("scheme", "String!", "The register, a code of the ontology's id schemes: WIKIDATA, ISO3."),
            new("value", "String", "The identifier there; any where left out."),
        ]),
    ];
}
