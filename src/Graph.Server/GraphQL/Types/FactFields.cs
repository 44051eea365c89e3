using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>What every fact has.</summary>
internal static class FactFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldEntry> All { get; } =
    [
        EntityFields.Id,
        EntityFields.Key,
        new("validity", "Interval!", "Period in which the fact holds.") { Planner = Plans.Value(Property.Validity) },
        new("confidence", "Float", "Confidence of the recorder, 0 to 1; null if not stated.")
            { Planner = Plans.Property(Property.Confidence) },
        EntityFields.Recorded,
        new("retracted", "Retraction",
            "Set if the fact was retracted. A retracted fact can be fetched by id only.") { Planner = Plans.Value(Property.Retracted) },
        new("uncited", "String", "Reason why the fact has no citation; null if it has one.") { Planner = Plans.Property(Property.Uncited) },
        EntityFields.Citations,
        new("assertedBy", "[Entity!]!",
            "Entities that assert the fact: for each citation its speaker, otherwise the publisher, otherwise the source itself. " +
                "Each is listed once, however many sources repeat it.") { Planner = AssertedBy },
    ];

    // One hop to the citations; from each to its speaker and to its source, and from that to its publishers. The same selection is
    // read whichever of them stands in the answer.
    private static FieldReader AssertedBy(FieldContext field)
    {
        var elements = new ElementsBuilder();
        field.PlanElements([Kind.Actor, Kind.Source], elements, each: 3);
        elements[Kind.Actor].WantKey();
        elements[Kind.Source].WantKey();
        var actors = new Selections { [Kind.Actor] = elements[Kind.Actor].Build() };
        var publishers = elements[Kind.Source].Want(
            new NeighborsHop([Plans.Over(WellKnown.Published, End.To)], Kind.Actor, null, Order.ByName, PageRequest.Whole, actors));
        var citation = new Selection([], [new EndHop(End.Speaker, actors), new EndHop(End.Source, elements.Build())]);
        var citations = field.Element.Want(
            new FactsHop(Kind.Citation, [End.Supports], null, Order.Recorded, PageRequest.Whole,
            new Selections { [Kind.Citation] = citation }));
        return row => ((Row)row).Hops[citations].Rows.SelectMany(cited => Asserters(cited!, publishers))
            .DistinctBy(asserter => asserter.Key);
    }

    private static IEnumerable<Row> Asserters(Row citation, int publishers)
    {
        if (citation.Hops[0].Single is { } speaker)
            return [speaker];
        if (citation.Hops[1].Single is not { } source)
            return [];
        return source.Hops[publishers].Rows is { Count: > 0 } found ? found.OfType<Row>() : [source];
    }
}
