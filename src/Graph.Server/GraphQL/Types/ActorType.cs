using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Actor, and the stance in force of one.</summary>
internal static class ActorType
{
    /// <summary>Actor.</summary>
    public static ObjectTable Table { get; } =
        new("Actor", "A state, body, person, group or organisation that can act, hold a stance or make a claim.", ["Node", "Entity"],
    [
        .. EntityFields.All,
        new("type", "Term!", "Type of actor.") { Planner = Plans.Term(Property.Type, Vocabulary.ActorType) },
        new("country", "String", "ISO 3166-1 alpha-3 code of the state that the actor belongs to.")
            { Planner = Plans.Property(Property.Country) },
        Plans.Facts("participations", "Participations of the actor in events, with their roles.", Kind.Participation, End.Actor),
        Plans.NeighborPages("events", "Events in which the actor took part, each listed once.", Kind.Event,
            new Step(Kind.Participation, End.Actor, End.Event)),
        Plans.Facts("engagements", "Engagements of the actor in processes, with their roles.", Kind.Engagement, End.Actor),
        Plans.Facts("stances", "Stances of the actor on issues.", Kind.Stance, End.Actor),
        new("stanceOn", "StanceInForce",
            "The stance in force in this view: the one that began last. alternatives lists others that hold at the same time. " +
                "Null if the actor has no stance on the issue.",
            new ArgumentEntry("issue", "ID!", "Id or key of the issue.")) { Planner = StanceOn },
        Plans.Facts("statements", "Claims made by the actor.", Kind.Claim, End.Claimant),
    ]);

    /// <summary>StanceInForce.</summary>
    public static ObjectTable StanceInForce { get; } = new("StanceInForce",
        "The stance of an actor on an issue. The candidates are the stances that hold on the asOf date of the view, or all " +
            "stances ever held if the view has none. The candidate that began last is in force.", [],
    [
        new("stance", "Stance!", "The stance that began last.") { Planner = Plan(force => force.Stance) },
        new("alternatives", "[Stance!]!",
            "Other stances that hold at the same time, newest first: with asOf, all that hold on that day; otherwise those whose " +
                "validity may overlap that of the stance in force.")
        {
            Planner = Plan(force => force.Alternatives),
        },
    ]);

    private static FieldPlanner Plan(Func<InForce, object> read) => field =>
    {
        field.PlanElements([Kind.Stance], field.Owner<ElementsBuilder>());
        return force => read((InForce)force);
    };

    private static FieldReader StanceOn(FieldContext field)
    {
        var issue = ElementId.Key(field.Arguments.Text("issue")!, "issue", Kind.Issue);
        var stances = new ElementsBuilder();
        field.PlanValues(stances);
        var validity = stances[Kind.Stance].Want(Property.Validity);
        var hop = field.Element.Want(
            new FactsHop(Kind.Stance, [End.Actor], new EndIn(End.Issue, [issue]), Order.Newest, PageRequest.Whole, stances.Build()));
        var holdsOnOneDay = field.Context.View.AsOf is not null;
        return row =>
        {
            var held = ((Row)row).Hops[hop].Rows.OfType<Row>().ToArray();
            if (held is not [var first, .. var others])
                return null;
            var inForce = Bounds(first);
            return new InForce(first,
                holdsOnOneDay
                ? others
                : [.. others.Where(other => Bounds(other).Overlaps(inForce.StartFirst, inForce.EndLast, Extent.Possible))]);

            Bounds Bounds(Row stance) => ((Interval)stance.Values[validity]!).Bounds;
        };
    }

    private sealed record InForce(Row Stance, IReadOnlyList<Row> Alternatives);
}
