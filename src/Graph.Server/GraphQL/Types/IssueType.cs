using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Issue.</summary>
internal static class IssueType
{
    /// <summary>Issue.</summary>
    public static ObjectTable Table { get; } = new("Issue", "A matter on which actors hold stances.", ["Node", "Entity"],
    [
        .. EntityFields.All,
        new("parent", "Issue",
            "The broader issue that this one is part of; the first by name if there are several.") { Planner =
            Plans.Neighbor(Kind.Issue, Plans.Over(WellKnown.SubissueOf, End.From)) },
        new("children", "[Issue!]!",
            "Narrower issues that are part of this one, ordered by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Issue, _ => [Plans.Over(WellKnown.SubissueOf, End.To)]) },
        Plans.Facts("stances", "Stances of actors on the issue.", Kind.Stance, End.Issue),
        Plans.NeighborPages("events", "Events that concern the issue.", Kind.Event, Plans.Over(WellKnown.Concerns, End.To)),
        Plans.NeighborPages("processes", "Processes that concern the issue.", Kind.Process, Plans.Over(WellKnown.Concerns, End.To)),
    ]);
}
