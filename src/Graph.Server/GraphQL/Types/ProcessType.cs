using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Process.</summary>
internal static class ProcessType
{
    /// <summary>Process.</summary>
    public static ObjectTable Table { get; } =
        new("Process", "A course of action over time that events are part of, such as talks or a war.", ["Node", "Entity"],
    [
        .. EntityFields.All,
        new("type", "Term!", "Type of process.") { Planner = Plans.Term(Property.Type, Vocabulary.ProcessType) },
        new("validity", "Interval!", "Period of the process.") { Planner = Plans.Value(Property.Validity) },
        new("partOf", "Process",
            "The larger process that this one is part of; the newest if there are several.") { Planner =
            Plans.Neighbor(Kind.Process, Plans.Over(WellKnown.PartOf, End.From)) },
        Plans.Facts("engagements", "Engagements of actors in the process, with their roles.", Kind.Engagement, End.Process),
        new("parties", "[Actor!]!",
            "Actors engaged as PARTY or a narrower role, each listed once, ordered by name; at most 500.") { Planner =
            InRole(WellKnown.Party) },
        new("mediators", "[Actor!]!",
            "Actors engaged as MEDIATOR or a narrower role, each listed once, ordered by name; at most 500.") { Planner =
            InRole(WellKnown.Mediator) },
        new("hosts", "[Actor!]!",
            "Actors engaged as HOST or a narrower role, each listed once, ordered by name; at most 500.") { Planner =
            InRole(WellKnown.Host) },
        new("issues", "[Issue!]!",
            "Issues that the process concerns, ordered by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Issue, _ => [Plans.Over(WellKnown.Concerns, End.From)]) },
        Plans.NeighborPages("events", "Events that are part of the process.", Kind.Event, Plans.Over(WellKnown.PartOf, End.To)),
    ]);

    private static FieldPlanner InRole(string role) => Plans.Neighbors(Kind.Actor, field =>
    {
        var roles = field.Ontology.Find(Vocabulary.Role, role)?.Subtree().Select(term => term.Code) ?? [role];
        return [new Step(Kind.Engagement, End.Process, End.Actor, new CodeIn(Property.Role, [.. roles]))];
    });
}
