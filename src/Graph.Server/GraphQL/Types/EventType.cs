using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Event.</summary>
internal static class EventType
{
    private const int MaxDays = 3_660;

    /// <summary>Event.</summary>
    public static ObjectTable Table { get; } = new("Event", "Something that happened.", ["Node", "Entity"],
    [
        .. EntityFields.All,
        new("type", "Term!", "What sort of event it is.") { Planner = Plans.Term(Property.Type, Vocabulary.EventType) },
        new("date", "Interval!", "When it happened.") { Planner = Plans.Value(Property.Validity) },
        Plans.Facts("participants", "Who took part, and in which role.", Kind.Participation, End.Event),
        new("places", "[Place!]!",
            "Where it was held, by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Place, _ => [Plans.Over(WellKnown.HeldAt, End.From)]) },
        new("issues", "[Issue!]!",
            "The issues that it concerns, by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Issue, _ => [Plans.Over(WellKnown.Concerns, End.From)]) },
        new("processes", "[Process!]!",
            "The processes that it is part of, newest first; at most 500.") { Planner =
            Plans.Neighbors(Kind.Process, _ => [Plans.Over(WellKnown.PartOf, End.From)]) },
        new("partOf", "Event",
            "The wider event that it is part of; the newest where there are several.") { Planner =
            Plans.Neighbor(Kind.Event, Plans.Over(WellKnown.PartOf, End.From)) },
        Plans.NeighborPages("parts", "The events that are part of it.", Kind.Event, Plans.Over(WellKnown.PartOf, End.To)),
        Plans.NeighborPages("causes", "Events that led to it, as asserted; not mere order in time.", Kind.Event,
            Plans.Over(WellKnown.LedTo, End.To)),
        Plans.NeighborPages("consequences", "Events that it led to, as asserted; not mere order in time.", Kind.Event,
            Plans.Over(WellKnown.LedTo, End.From)),
        Plans.Connection("preceding", "Other events within that many days before it, newest first: order in time, no more.", Kind.Event,
            (field, list) => new PrecedingHop(Days(field), list.Where, list.Order, list.Page, list.Elements.Build()),
            new ArgumentEntry("days", "Int!", $"How many days, 0 to {MaxDays}.", 7)),
        Plans.Facts("stances", "Stances stated at it.", Kind.Stance, End.StatedAt),
    ]);

    private static int Days(FieldContext field) =>
        field.Arguments.Value<int>("days") is { } days and >= 0 and <= MaxDays
            ? days
            : throw new InvalidRequestException(ErrorCodes.OutOfRange,
                $"days is {field.Arguments.Value<int>("days")}; give 0 to {MaxDays}.");
}
