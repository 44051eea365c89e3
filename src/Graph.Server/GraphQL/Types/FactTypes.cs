using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>The facts, and citations.</summary>
internal static class FactTypes
{
    /// <summary>Participation.</summary>
    public static ObjectTable Participation { get; } = new("Participation",
        "Participation of an actor in an event, in a role.", ["Node", "Fact"],
    [
        .. FactFields.All,
        new("actor", "Actor!", "The actor that took part.") { Planner = Plans.End(End.Actor, Kind.Actor) },
        new("role", "Term!", "Role of the actor.") { Planner = Plans.Term(Property.Role, Vocabulary.Role) },
        new("event", "Event!", "The event.") { Planner = Plans.End(End.Event, Kind.Event) },
    ]);

    /// <summary>Engagement.</summary>
    public static ObjectTable Engagement { get; } =
        new("Engagement",
            "Engagement of an actor in a process, in a role such as PARTY, MEDIATOR, HOST, GUARANTOR or OBSERVER. A mediator is a " +
            "role, never a type of actor.",
        ["Node", "Fact"],
    [
        .. FactFields.All,
        new("actor", "Actor!", "The actor that is engaged.") { Planner = Plans.End(End.Actor, Kind.Actor) },
        new("role", "Term!", "Role of the actor.") { Planner = Plans.Term(Property.Role, Vocabulary.Role) },
        new("process", "Process!", "The process.") { Planner = Plans.End(End.Process, Kind.Process) },
    ]);

    /// <summary>Stance.</summary>
    public static ObjectTable Stance { get; } =
        new("Stance", "Position of an actor on an issue, optionally with the event at which it was stated.", ["Node", "Fact"],
    [
        .. FactFields.All,
        new("actor", "Actor!", "The actor that holds the stance.") { Planner = Plans.End(End.Actor, Kind.Actor) },
        new("issue", "Issue!", "The issue.") { Planner = Plans.End(End.Issue, Kind.Issue) },
        new("position", "Term!", "The position.") { Planner = Plans.Term(Property.Position, Vocabulary.Position) },
        new("score", "Float",
            "Score from -1 (against) to 1 (for). Null for positions that take no side; these are left out of comparisons.") { Planner =
            Plans.Property(Property.Score) },
        new("summary", "String", "Summary of the stance in words.") { Planner = Plans.Property(Property.Summary) },
        new("statedAt", "Event",
            "The event at which the stance was stated; null if unknown or not visible in this view.") { Planner =
            Plans.End(End.StatedAt, Kind.Event) },
    ]);

    /// <summary>Claim.</summary>
    public static ObjectTable Claim { get; } =
        new("Claim", "A claim about an entity: a text, or a value of a field. party is the side that a figure refers to.",
        ["Node", "Fact"],
    [
        .. FactFields.All,
        new("claimant", "Actor",
            "The actor that makes the claim, as distinct from the publisher. Null if the source itself makes it.")
                { Planner = Plans.End(End.Claimant, Kind.Actor) },
        new("about", "Entity!", "The entity that the claim is about.") { Planner = Plans.End(End.About, [.. Kinds.Entities]) },
        new("party", "Actor", "The side that the figure refers to.") { Planner = Plans.End(End.Party, Kind.Actor) },
        new("polarity", "Polarity!", "Polarity of the claim.") { Planner = Plans.Property(Property.Polarity) },
        new("text", "String", "Text of the claim.") { Planner = Plans.Property(Property.Text) },
        new("field", "String", "Name of the measured field.") { Planner = Plans.Property(Property.Field) },
        new("number", "Float", "The stated number.") { Planner = Plans.Property(Property.Number) },
        new("low", "Float", "Lower bound, if a range is given.") { Planner = Plans.Property(Property.Low) },
        new("high", "Float", "Upper bound, if a range is given.") { Planner = Plans.Property(Property.High) },
        new("unit", "String", "Unit of the number.") { Planner = Plans.Property(Property.Unit) },
        new("statedOn", "PartialDate", "Date on which the claim was made.") { Planner = Plans.Property(Property.StatedOn) },
    ]);

    /// <summary>Relation.</summary>
    public static ObjectTable Relation { get; } =
        new("Relation",
            "Any other relation between two entities: HELD_AT, WITHIN, CONCERNS, PART_OF, LED_TO, PUBLISHED and the other relation " +
            "types of the ontology.",
        ["Node", "Fact"],
    [
        .. FactFields.All,
        new("type", "RelationType!", "Type of the relation.") { Planner = RelationType },
        new("from", "Entity!", "Start of the relation.") { Planner = Plans.End(End.From, [.. Kinds.Entities]) },
        new("to", "Entity!", "End of the relation.") { Planner = Plans.End(End.To, [.. Kinds.Entities]) },
    ]);

    /// <summary>Citation.</summary>
    public static ObjectTable Citation { get; } =
        new("Citation", "A citation of a source for an entity or a fact, with the passage and its speaker.", ["Node"],
    [
        EntityFields.Id,
        EntityFields.Key,
        new("source", "Source!", "The cited source.") { Planner = Plans.End(End.Source, Kind.Source) },
        new("supports", "Node!",
            "The entity or fact that the citation supports.") { Planner = Plans.End(End.Supports, [.. Kinds.Entities, .. Kinds.Facts]) },
        new("quote", "String", "The passage, verbatim.") { Planner = Plans.Property(Property.Quote) },
        new("locator", "String", "Location in the source: page, paragraph or timestamp.") { Planner = Plans.Property(Property.Locator) },
        new("speaker", "Actor",
            "The actor that the passage quotes; null if the source itself makes the statement.")
                { Planner = Plans.End(End.Speaker, Kind.Actor) },
        EntityFields.Recorded,
    ]);

    private static FieldReader RelationType(FieldContext field)
    {
        var slot = field.Element.Want(Property.Type);
        var ontology = field.Ontology;
        field.PlanValues();
        return row => new RelationTypeWord(ontology, (string)((Row)row).Values[slot]!);
    }
}
