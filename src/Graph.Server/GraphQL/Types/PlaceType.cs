using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Place.</summary>
internal static class PlaceType
{
    /// <summary>Place.</summary>
    public static ObjectTable Table { get; } = new("Place", "A location, from a continent to a building.", ["Node", "Entity"],
    [
        .. EntityFields.All,
        new("type", "Term!", "Type of place.") { Planner = Plans.Term(Property.Type, Vocabulary.PlaceType) },
        new("latitude", "Float", "Latitude in degrees north (WGS 84).") { Planner = Plans.Property(Property.Latitude) },
        new("longitude", "Float", "Longitude in degrees east (WGS 84).") { Planner = Plans.Property(Property.Longitude) },
        Plans.Pages("within",
            "WITHIN relations to the containing places, nearest first. " +
            "Each is an assertion; disputed territory has several.", Kind.Relation,
            (_, list) => new FactsHop(Kind.Relation, [End.From], new CodeIn(Property.Type, [WellKnown.Within]), list.Order, list.Page,
            list.Elements.Build(), Closure: true),
            isClosure: true),
        new("countries", "[String!]!",
            "ISO 3166-1 alpha-3 codes of the containing countries, found through within, or the code of the place itself if it is " +
                "a country. In order of code.") { Planner = Countries },
        Plans.NeighborPages("contains", "Places directly or indirectly within this one.", Kind.Place,
            Plans.Over(WellKnown.Within, End.To, closure: true)),
        Plans.Connection("events", "Events held at the place.", Kind.Event,
            (field, list) => new NeighborsHop(Steps(field.Arguments.Value<bool>("includeContained") ?? true), Kind.Event, list.Where,
            list.Order, list.Page, list.Elements.Build()),
            new ArgumentEntry("includeContained", "Boolean!", "Whether to include events at places within this one.", true)),
    ]);

    private static Step[] Steps(bool includeContained)
    {
        var held = Plans.Over(WellKnown.HeldAt, End.To);
        return includeContained ? [Plans.Over(WellKnown.Within, End.To, closure: true, includeSelf: true), held] : [held];
    }

    private static FieldReader Countries(FieldContext field)
    {
        var own = field.Element.Want(Property.ExternalIds);
        var selections = new Selections { [Kind.Place] = new Selection([Property.ExternalIds], []) };
        var around = field.Element.Want(new NeighborsHop(
            [Plans.Over(WellKnown.Within, End.From, closure: true)], Kind.Place, new HasExternalId(WellKnown.Iso3, null), Order.ByName,
            PageRequest.Whole, selections));
        return row => Codes(((Row)row).Values[own])
            .Concat(((Row)row).Hops[around].Rows.SelectMany(country => Codes(country!.Values[0])))
            .Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Codes(object? externalIds) =>
        ((IReadOnlyList<ExternalId>?)externalIds ?? []).Where(id => id.Scheme == WellKnown.Iso3).Select(id => id.Value);
}
