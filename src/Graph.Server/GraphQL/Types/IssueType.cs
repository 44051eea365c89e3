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
            "The wider issue that it is a part of; the first by name where there are several.") { Planner =
            Plans.Neighbor(Kind.Issue, Plans.Over(WellKnown.SubissueOf, End.From)) },
        new("children", "[Issue!]!",
            "The issues that are parts of it, by name; at most 500.") { Planner =
            Plans.Neighbors(Kind.Issue, _ => [Plans.Over(WellKnown.SubissueOf, End.To)]) },
        Plans.Facts("stances", "What actors hold on it.", Kind.Stance, End.Issue),
        Plans.NeighborPages("events", "The events that concern it.", Kind.Event, Plans.Over(WellKnown.Concerns, End.To)),
        Plans.NeighborPages("processes", "The processes that concern it.", Kind.Process, Plans.Over(WellKnown.Concerns, End.To)),
    ]);
}
