using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Filters;

internal sealed partial record FilterTable
{
    private static FilterTable Actors => new(Kind.Actor,
    [
        .. OfEntity(Kind.Actor),
        Conditions.Term("type", "Type.", Vocabulary.ActorType, Property.Type),
        Conditions.Text("country", "ISO 3166-1 alpha-3 code of the state that the actor belongs to.", Property.Country),
        Conditions.Some("engagedIn", "EngagementFilter", "Has a matching engagement.", Kind.Engagement, End.Actor),
        Conditions.Nested("participatedIn", "EventFilter", "Took part in a matching event.", Kind.Event,
            passes => new HasFact(Kind.Participation, End.Actor, new EndPasses(End.Event, passes))),
    ]);

    private static FilterTable Places => new(Kind.Place,
    [
        .. OfEntity(Kind.Place),
        Conditions.Term("type", "Type.", Vocabulary.PlaceType, Property.Type),
        Conditions.Country(
            "ISO 3166-1 alpha-3 code of the country that the place is, or is directly or indirectly within.", inCountry => inCountry),
        Conditions.Ids("within",
            "Directly or indirectly within this place.", [Kind.Place], keys => new WithinPlace(keys, IncludeSelf: false)),
        Conditions.Box("Within this box.", box => box),
    ]);

    private static FilterTable Issues => new(Kind.Issue,
    [
        .. OfEntity(Kind.Issue),
        Conditions.Related("parent", "The issue that this one is part of.", WellKnown.SubissueOf, End.From, Kind.Issue),
    ]);

    private static FilterTable Processes => new(Kind.Process,
    [
        .. OfEntity(Kind.Process),
        Conditions.Term("type", "Type.", Vocabulary.ProcessType, Property.Type),
        Conditions.During("during", "Overlaps this period."),
        Conditions.Some("engages", "EngagementFilter", "Has a matching engagement.", Kind.Engagement, End.Process),
        Conditions.Related("issue", "An issue that it concerns.", WellKnown.Concerns, End.From, Kind.Issue),
    ]);

    private static FilterTable Events => new(Kind.Event,
    [
        .. OfEntity(Kind.Event),
        Conditions.Term("type", "Type.", Vocabulary.EventType, Property.Type),
        Conditions.During("during", "Happened in this period."),
        Conditions.Related("process", "A process that the event is part of.", WellKnown.PartOf, End.From, Kind.Process),
        Conditions.Related("issue", "An issue that it concerns.", WellKnown.Concerns, End.From, Kind.Issue),
        Conditions.Ids("place", "Held at this place or any place within it.", [Kind.Place],
            keys => HeldAt(new WithinPlace(keys, IncludeSelf: true))),
        Conditions.Country("Held, directly or indirectly, in the country with this ISO 3166-1 alpha-3 code.", HeldAt),
        Conditions.Box("Held within this box.", HeldAt),
        Conditions.Some("participant", "ParticipationFilter", "Has a matching participation.", Kind.Participation, End.Event),
        Conditions.Source("A source that is cited for it."),
    ]);

    private static FilterTable Sources => new(Kind.Source,
    [
        .. OfEntity(Kind.Source),
        Conditions.Term("type", "Type.", Vocabulary.SourceType, Property.Type),
        Conditions.Related("publisher", "Publisher.", WellKnown.Published, End.To, Kind.Actor),
        Conditions.During("publishedOn", "Published in this period."),
        Conditions.Text("language", "Language as a BCP 47 tag.", Property.Language),
        Conditions.Term("reliability", "Reliability as an Admiralty code.", Vocabulary.Reliability, Property.Reliability),
    ]);

    private static FilterTable Participations => new(Kind.Participation,
        Conditions.End("actor", "The actor that took part.", End.Actor, Kind.Actor),
        Conditions.Codes("actorType", "Type of the actor that took part.", Vocabulary.ActorType,
        codes => new EndPasses(End.Actor, new CodeIn(Property.Type, codes))),
        Conditions.Term("role", "Role of the actor.", Vocabulary.Role, Property.Role),
        Conditions.End("event", "The event.", End.Event, Kind.Event),
        Conditions.During("during", "Overlaps this period. The event's date is used if the participation is undated."));

    private static FilterTable Engagements => new(Kind.Engagement,
        Conditions.End("actor", "The actor that is engaged.", End.Actor, Kind.Actor),
        Conditions.Term("role", "Role of the actor.", Vocabulary.Role, Property.Role),
        Conditions.End("process", "The process.", End.Process, Kind.Process),
        Conditions.During("during", "Overlaps this period."));

    private static FilterTable Stances => new(Kind.Stance,
        Conditions.End("actor", "The actor that holds the stance.", End.Actor, Kind.Actor),
        Conditions.End("issue", "The issue.", End.Issue, Kind.Issue),
        Conditions.Term("position", "The position.", Vocabulary.Position, Property.Position),
        Conditions.Number("score", "Score from -1 (against) to 1 (for).", Property.Score),
        Conditions.During("during", "Held in this period."),
        Conditions.Source("A source that is cited for it."));

    private static FilterTable Claims => new(Kind.Claim,
        Conditions.End("claimant", "The actor that makes the claim.", End.Claimant, Kind.Actor),
        Conditions.End("about", "The entity that the claim is about.", End.About, [.. Kinds.Entities]),
        Conditions.End("party", "The side that the figure refers to.", End.Party, Kind.Actor),
        Conditions.Text("field", "Name of the measured field.", Property.Field),
        Conditions.Number("number", "The stated number.", Property.Number),
        Conditions.Polarities("Polarity: any of these."),
        Conditions.During("statedOn", "Made in this period. The validity is used if the date is unknown."),
        Conditions.Source("A source that is cited for it."));

    private static FilterTable Relations => new(Kind.Relation,
        Conditions.RelationType("Type."),
        Conditions.End("from", "Start of the relation.", End.From, [.. Kinds.Entities]),
        Conditions.End("to", "End of the relation.", End.To, [.. Kinds.Entities]),
        Conditions.Ids("either", "Start or end of the relation.", Kinds.Entities,
        keys => new AnyOf([new EndIn(End.From, keys), new EndIn(End.To, keys)])),
        Conditions.During("during", "Overlaps this period. The event's date is used for an undated relation of an event."),
        Conditions.Source("A source that is cited for it."));

    private static FilterField[] OfEntity(Kind kind) =>
    [
        Conditions.Ids("key", "Id or key.", [kind], keys => new KeyIn(keys)),
        Conditions.Text("name", "Any of the names.", Property.Name),
        Conditions.ExternalId(),
    ];

    private static Filter HeldAt(Filter place) =>
        new HasFact(Kind.Relation, End.From, new AllOf([new CodeIn(Property.Type, [WellKnown.HeldAt]), new EndPasses(End.To, place)]));
}
