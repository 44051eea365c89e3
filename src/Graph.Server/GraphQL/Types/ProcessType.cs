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
        new("type", "Term!", "What sort of process it is.") { Planner = Plans.Term(Property.Type, Vocabulary.ProcessType) },
        new("validity", "Interval!", "When it went on.") { Planner = Plans.Value(Property.Validity) },
        new("partOf", "Process",
            "The wider process that it is a part of; the newest where there are several.") { Planner =
            Plans.Neighbor(Kind.Process, Plans.Over(WellKnown.PartOf, End.From)) },
        Plans.Facts("engagements", "Who is engaged in it, and in which role.", Kind.Engagement, End.Process),
        new("parties", "[Actor!]!",
            "The actors engaged in it as PARTY or a role below that, each once, by name; at most 500.") { Planner =
            InRole(WellKnown.Party) },
        new("mediators", "[Actor!]!",
            "The actors engaged in it as MEDIATOR or a role below that, each once, by name; at most 500.") { Planner =
            InRole(WellKnown.Mediator) },
        new("hosts", "[Actor!]!",
            "The actors engaged in it as HOST or a role below that, each once, by name; at most 500.") { Planner =
            InRole(WellKnown.Host) },
        new("issues", "[Issue!]!",
            "The issues that it concerns, by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Issue, _ => [Plans.Over(WellKnown.Concerns, End.From)]) },
        Plans.NeighborPages("events", "The events that are part of it.", Kind.Event, Plans.Over(WellKnown.PartOf, End.To)),
    ]);

    private static FieldPlanner InRole(string role) => Plans.Neighbors(Kind.Actor, field =>
    {
        var roles = field.Ontology.Find(Vocabulary.Role, role)?.Subtree().Select(term => term.Code) ?? [role];
        return [new Step(Kind.Engagement, End.Process, End.Actor, new CodeIn(Property.Role, [.. roles]))];
    });
}
