using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Filters;

internal sealed partial record FilterTable
{
    private static FilterTable Actors => new(Kind.Actor,
    [
        .. OfEntity(Kind.Actor),
        Conditions.Term("type", "Its type.", Vocabulary.ActorType, Property.Type),
        Conditions.Text("country", "ISO 3166-1 alpha-3 of the state it belongs to.", Property.Country),
        Conditions.Some("engagedIn", "EngagementFilter", "It is engaged in something, in a way that passes.", Kind.Engagement, End.Actor),
        Conditions.Nested("participatedIn", "EventFilter", "It took part in an event that passes.", Kind.Event,
            passes => new HasFact(Kind.Participation, End.Actor, new EndPasses(End.Event, passes))),
    ]);

    private static FilterTable Places => new(Kind.Place,
    [
        .. OfEntity(Kind.Place),
        Conditions.Term("type", "Its type.", Vocabulary.PlaceType, Property.Type),
        Conditions.Country("It lies in a country with this ISO 3166-1 alpha-3 code, at any remove, or is it.", inCountry => inCountry),
        Conditions.Ids("within", "It lies in this place, at any remove.", [Kind.Place], keys => new WithinPlace(keys, IncludeSelf: false)),
        Conditions.Box("It lies in this box.", box => box),
    ]);

    private static FilterTable Issues => new(Kind.Issue,
    [
        .. OfEntity(Kind.Issue),
        Conditions.Related("parent", "The issue that it is a part of.", WellKnown.SubissueOf, End.From, Kind.Issue),
    ]);

    private static FilterTable Processes => new(Kind.Process,
    [
        .. OfEntity(Kind.Process),
        Conditions.Term("type", "Its type.", Vocabulary.ProcessType, Property.Type),
        Conditions.During("during", "It went on then."),
        Conditions.Some("engages", "EngagementFilter", "It has an engagement that passes.", Kind.Engagement, End.Process),
        Conditions.Related("issue", "An issue that it concerns.", WellKnown.Concerns, End.From, Kind.Issue),
    ]);

    private static FilterTable Events => new(Kind.Event,
    [
        .. OfEntity(Kind.Event),
        Conditions.Term("type", "Its type.", Vocabulary.EventType, Property.Type),
        Conditions.During("during", "It happened then."),
        Conditions.Related("process", "A process that it is a part of.", WellKnown.PartOf, End.From, Kind.Process),
        Conditions.Related("issue", "An issue that it concerns.", WellKnown.Concerns, End.From, Kind.Issue),
        Conditions.Ids("place", "Where it was held: the place or any within it.", [Kind.Place],
            keys => HeldAt(new WithinPlace(keys, IncludeSelf: true))),
        Conditions.Country("It was held in a country with this ISO 3166-1 alpha-3 code, at any remove.", HeldAt),
        Conditions.Box("It was held in this box.", HeldAt),
        Conditions.Some("participant", "ParticipationFilter", "It has a participation that passes.", Kind.Participation, End.Event),
        Conditions.Source("A source that is cited for it."),
    ]);

    private static FilterTable Sources => new(Kind.Source,
    [
        .. OfEntity(Kind.Source),
        Conditions.Term("type", "Its type.", Vocabulary.SourceType, Property.Type),
        Conditions.Related("publisher", "Who published it.", WellKnown.Published, End.To, Kind.Actor),
        Conditions.During("publishedOn", "It was published then."),
        Conditions.Text("language", "Its language, a BCP 47 tag.", Property.Language),
        Conditions.Term("reliability", "Its Admiralty code.", Vocabulary.Reliability, Property.Reliability),
    ]);

    private static FilterTable Participations => new(Kind.Participation,
        Conditions.End("actor", "Who took part.", End.Actor, Kind.Actor),
        Conditions.Codes("actorType", "What type who took part is of.", Vocabulary.ActorType,
        codes => new EndPasses(End.Actor, new CodeIn(Property.Type, codes))),
        Conditions.Term("role", "In which role.", Vocabulary.Role, Property.Role),
        Conditions.End("event", "In what.", End.Event, Kind.Event),
        Conditions.During("during", "It was so then; undated, the event was."));

    private static FilterTable Engagements => new(Kind.Engagement,
        Conditions.End("actor", "Who is engaged.", End.Actor, Kind.Actor),
        Conditions.Term("role", "In which role.", Vocabulary.Role, Property.Role),
        Conditions.End("process", "In what.", End.Process, Kind.Process),
        Conditions.During("during", "It was so then."));

    private static FilterTable Stances => new(Kind.Stance,
        Conditions.End("actor", "Who holds it.", End.Actor, Kind.Actor),
        Conditions.End("issue", "On what.", End.Issue, Kind.Issue),
        Conditions.Term("position", "Which position.", Vocabulary.Position, Property.Position),
        Conditions.Number("score", "Its score, -1 against to 1 for.", Property.Score),
        Conditions.During("during", "It was held then."),
        Conditions.Source("A source that is cited for it."));

    private static FilterTable Claims => new(Kind.Claim,
        Conditions.End("claimant", "Who makes it.", End.Claimant, Kind.Actor),
        Conditions.End("about", "What it is about.", End.About, [.. Kinds.Entities]),
        Conditions.End("party", "The side that its figure is about.", End.Party, Kind.Actor),
        Conditions.Text("field", "What is measured.", Property.Field),
        Conditions.Number("number", "Its figure.", Property.Number),
        Conditions.Polarities("How it is meant: any of these."),
        Conditions.During("statedOn", "It was said then; where that is not known, it was so then."),
        Conditions.Source("A source that is cited for it."));

    private static FilterTable Relations => new(Kind.Relation,
        Conditions.RelationType("Its type."),
        Conditions.End("from", "Where it starts.", End.From, [.. Kinds.Entities]),
        Conditions.End("to", "Where it ends.", End.To, [.. Kinds.Entities]),
        Conditions.Ids("either", "Where it starts or ends.", Kinds.Entities,
        keys => new AnyOf([new EndIn(End.From, keys), new EndIn(End.To, keys)])),
        Conditions.During("during", "It was so then; an undated one of an event, when that was."),
        Conditions.Source("A source that is cited for it."));

    private static FilterField[] OfEntity(Kind kind) =>
    [
        Conditions.Ids("key", "Its key.", [kind], keys => new KeyIn(keys)),
        Conditions.Text("name", "Any of its names.", Property.Name),
        Conditions.ExternalId(),
    ];

    private static Filter HeldAt(Filter place) =>
        new HasFact(Kind.Relation, End.From, new AllOf([new CodeIn(Property.Type, [WellKnown.HeldAt]), new EndPasses(End.To, place)]));
}
