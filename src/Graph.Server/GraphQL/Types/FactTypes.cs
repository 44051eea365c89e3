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
    public static ObjectTable Participation { get; } = new("Participation", "An actor took part in an event, in a role.", ["Node", "Fact"],
    [
        .. FactFields.All,
        new("actor", "Actor!", "Who took part.") { Planner = Plans.End(End.Actor, Kind.Actor) },
        new("role", "Term!", "In which role.") { Planner = Plans.Term(Property.Role, Vocabulary.Role) },
        new("event", "Event!", "In what.") { Planner = Plans.End(End.Event, Kind.Event) },
    ]);

    /// <summary>Engagement.</summary>
    public static ObjectTable Engagement { get; } =
        new("Engagement", "PARTY, MEDIATOR, HOST, GUARANTOR, OBSERVER and so on: a mediator is a role, never a kind of actor.",
        ["Node", "Fact"],
    [
        .. FactFields.All,
        new("actor", "Actor!", "Who is engaged.") { Planner = Plans.End(End.Actor, Kind.Actor) },
        new("role", "Term!", "In which role.") { Planner = Plans.Term(Property.Role, Vocabulary.Role) },
        new("process", "Process!", "In what.") { Planner = Plans.End(End.Process, Kind.Process) },
    ]);

    /// <summary>Stance.</summary>
    public static ObjectTable Stance { get; } =
        new("Stance", "An actor holds a position on an issue, perhaps stated at an event.", ["Node", "Fact"],
    [
        .. FactFields.All,
        new("actor", "Actor!", "Who holds it.") { Planner = Plans.End(End.Actor, Kind.Actor) },
        new("issue", "Issue!", "On what.") { Planner = Plans.End(End.Issue, Kind.Issue) },
        new("position", "Term!", "Which position.") { Planner = Plans.Term(Property.Position, Vocabulary.Position) },
        new("score", "Float",
            "-1 against to 1 for; null for positions that take no side, which then count in no comparison.") { Planner =
            Plans.Property(Property.Score) },
        new("summary", "String", "The stance in words.") { Planner = Plans.Property(Property.Summary) },
        new("statedAt", "Event",
            "The event at which it was stated; null where none is known or it is not visible in this view.") { Planner =
            Plans.End(End.StatedAt, Kind.Event) },
    ]);

    /// <summary>Claim.</summary>
    public static ObjectTable Claim { get; } =
        new("Claim", "What someone says of something: a text, or a value of a field. party names the side that a figure is about.",
        ["Node", "Fact"],
    [
        .. FactFields.All,
        new("claimant", "Actor",
            "Null: the source's own voice. Claimant is not publisher.") { Planner = Plans.End(End.Claimant, Kind.Actor) },
        new("about", "Entity!", "What it is about.") { Planner = Plans.End(End.About, [.. Kinds.Entities]) },
        new("party", "Actor", "The side that the figure is about.") { Planner = Plans.End(End.Party, Kind.Actor) },
        new("polarity", "Polarity!", "How it is meant.") { Planner = Plans.Property(Property.Polarity) },
        new("text", "String", "What is said.") { Planner = Plans.Property(Property.Text) },
        new("field", "String", "What is measured.") { Planner = Plans.Property(Property.Field) },
        new("number", "Float", "The figure.") { Planner = Plans.Property(Property.Number) },
        new("low", "Float", "The least it may be, where a range is given.") { Planner = Plans.Property(Property.Low) },
        new("high", "Float", "The most it may be, where a range is given.") { Planner = Plans.Property(Property.High) },
        new("unit", "String", "What the figure counts.") { Planner = Plans.Property(Property.Unit) },
        new("statedOn", "PartialDate", "When it was said.") { Planner = Plans.Property(Property.StatedOn) },
    ]);

    /// <summary>Relation.</summary>
    public static ObjectTable Relation { get; } =
        new("Relation", "Any other edge: HELD_AT, WITHIN, CONCERNS, PART_OF, LED_TO, PUBLISHED, and the relation types of the ontology.",
        ["Node", "Fact"],
    [
        .. FactFields.All,
        new("type", "RelationType!", "What the edge means.") { Planner = RelationType },
        new("from", "Entity!", "Where it starts.") { Planner = Plans.End(End.From, [.. Kinds.Entities]) },
        new("to", "Entity!", "Where it ends.") { Planner = Plans.End(End.To, [.. Kinds.Entities]) },
    ]);

    /// <summary>Citation.</summary>
    public static ObjectTable Citation { get; } =
        new("Citation", "A source given for an entity or a fact, with the passage and whom it quotes.", ["Node"],
    [
        EntityFields.Id,
        EntityFields.Key,
        new("source", "Source!", "Where it is found.") { Planner = Plans.End(End.Source, Kind.Source) },
        new("supports", "Node!",
            "The entity or fact it is given for.") { Planner = Plans.End(End.Supports, [.. Kinds.Entities, .. Kinds.Facts]) },
        new("quote", "String", "The passage, word for word.") { Planner = Plans.Property(Property.Quote) },
        new("locator", "String", "Page, paragraph, timestamp.") { Planner = Plans.Property(Property.Locator) },
        new("speaker", "Actor",
            "Who is quoted as saying so; null: the source's own voice.") { Planner = Plans.End(End.Speaker, Kind.Actor) },
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
