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
        new("type", "Term!", "Type of event.") { Planner = Plans.Term(Property.Type, Vocabulary.EventType) },
        new("date", "Interval!", "When the event happened.") { Planner = Plans.Value(Property.Validity) },
        Plans.Facts("participants", "Participations in the event, with their roles.", Kind.Participation, End.Event),
        new("places", "[Place!]!",
            "Places where the event was held, ordered by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Place, _ => [Plans.Over(WellKnown.HeldAt, End.From)]) },
        new("issues", "[Issue!]!",
            "Issues that the event concerns, ordered by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Issue, _ => [Plans.Over(WellKnown.Concerns, End.From)]) },
        new("processes", "[Process!]!",
            "Processes that the event is part of, newest first; at most 500.") { Planner =
            Plans.Neighbors(Kind.Process, _ => [Plans.Over(WellKnown.PartOf, End.From)]) },
        new("partOf", "Event",
            "The larger event that this one is part of; the newest if there are several.") { Planner =
            Plans.Neighbor(Kind.Event, Plans.Over(WellKnown.PartOf, End.From)) },
        Plans.NeighborPages("parts", "Events that are part of this one.", Kind.Event, Plans.Over(WellKnown.PartOf, End.To)),
        Plans.NeighborPages("causes", "Events asserted to have led to this one, not merely earlier ones.", Kind.Event,
            Plans.Over(WellKnown.LedTo, End.To)),
        Plans.NeighborPages("consequences", "Events that this one is asserted to have led to, not merely later ones.", Kind.Event,
            Plans.Over(WellKnown.LedTo, End.From)),
        Plans.Connection("preceding",
            "Other events in the given number of days before this one, newest first. This is order in time and does not imply " +
            "causation.", Kind.Event,
            (field, list) => new PrecedingHop(Days(field), list.Where, list.Order, list.Page, list.Elements.Build()),
            new ArgumentEntry("days", "Int!", $"Number of days, 0 to {MaxDays}.", 7)),
        Plans.Facts("stances", "Stances stated at the event.", Kind.Stance, End.StatedAt),
    ]);

    private static int Days(FieldContext field) =>
        field.Arguments.Value<int>("days") is { } days and >= 0 and <= MaxDays
            ? days
            : throw new InvalidRequestException(ErrorCodes.OutOfRange,
                $"days is {field.Arguments.Value<int>("days")}; give 0 to {MaxDays}.");
}
