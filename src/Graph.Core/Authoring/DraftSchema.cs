using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Core.Authoring;

/// <summary>The properties that a draft of a kind may have.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Own">The properties of this kind alone; in a dossier a fact's stand in its own map.</param>
/// <param name="Common">The properties that all entities have, or all facts.</param>
public sealed record DraftSchema(Kind Kind, IReadOnlyList<DraftPropertySchema> Own, IReadOnlyList<DraftPropertySchema> Common)
{
    private static readonly DraftPropertySchema[] Dates =
    [
        new("date", "The date on which it was so: a year, month or day. Instead of start and end.", new DateFormat()),
        new("start", "The first date on which it was so, inclusive.", new DateFormat()),
        new("end", "The last date on which it was so, inclusive; 2025-05 includes all of May.", new DateFormat()),
        new("ongoing", "Whether it is known to go on; then without end.", new FlagFormat()),
    ];

    private static readonly DraftPropertySchema[] CitationProperties =
    [
        new("source", "Where it is found: a source, by key, external id or name.", new ReferenceFormat(Kind.Source), Required: true),
        new("quote", "The passage, word for word.", new TextFormat(5_000)),
        new("locator", "Page, paragraph or timestamp.", new TextFormat(500)),
        new("speaker", "Whom the source quotes as saying so; left out for its own voice.", new ReferenceFormat(Kind.Actor)),
        new("key", "A key of its own; needed for a second citation from the same source and speaker.", new OwnKeyFormat()),
    ];

    private static readonly DraftPropertySchema Citations =
        new("citations", "Which sources say so; a source alone, or with the passage and whom it quotes.",
        new ListFormat(new MapFormat("citation", CitationProperties, Short: "source")));

    private static readonly DraftPropertySchema[] NameProperties =
    [
        new("text", "The name as written.", new TextFormat(500), Required: true),
        new("language", "Its language as a BCP 47 tag, such as tr or uk-Latn.", TextFormat.Language),
        new("kind", "What sort of name it is; ALIAS where left out.", new ChoiceFormat(typeof(NameKind))),
    ];

    private static readonly DraftPropertySchema[] OfFacts =
    [
        new("key", "A key of its own, needed where two facts are alike.", new OwnKeyFormat()),
        .. Dates,
        new("confidence", "How sure the recorder is, from 0 to 1.", new NumberFormat(0, 1)),
        new("uncited", "Why there is no citation; needed where there is none.", new TextFormat(500)),
        Citations,
    ];

    private static readonly DraftSchema[] All =
    [
        OfEntity(Kind.Actor, Type(Vocabulary.ActorType),
            new("country", "ISO 3166-1 alpha-3 of the state it belongs to.", TextFormat.Country)),
        OfEntity(
            Kind.Place,
            Type(Vocabulary.PlaceType),
            new("latitude", "Degrees north (WGS 84).", new NumberFormat(-90, 90)),
            new("longitude", "Degrees east (WGS 84).", new NumberFormat(-180, 180))),
        OfEntity(Kind.Issue),
        OfEntity(Kind.Process, [Type(Vocabulary.ProcessType), .. Dates]),
        OfEntity(Kind.Event, [Type(Vocabulary.EventType), .. Dates]),
        OfEntity(
            Kind.Source,
            Type(Vocabulary.SourceType),
            new("url", "Where it is found.", new AddressFormat()),
            new("archivedUrl", "Where a copy is kept.", new AddressFormat()),
            new("publishedOn", "When it was published.", new DateFormat()),
            new("accessedOn", "The day on which it was read.", new DayFormat()),
            new("language", "Its language as a BCP 47 tag.", TextFormat.Language),
            new("authors", "Who wrote it, as named there.", new ListFormat(new TextFormat(500))),
            new("license", "SPDX id or the publisher's terms.", new TextFormat(500)),
            new("redistributable", "Whether exports may carry what came from it.", new FlagFormat()),
            new("reliability", "How far it is trusted: an Admiralty code.", new TermFormat(Vocabulary.Reliability))),
        OfFact(
            Kind.Stance,
            new("actor", "Who holds it.", new ReferenceFormat(Kind.Actor), Required: true),
            new("issue", "On what.", new ReferenceFormat(Kind.Issue), Required: true),
            new("position", "The position held.", new TermFormat(Vocabulary.Position), Required: true),
            new("score", "From -1 against to 1 for; the position's where left out.", new NumberFormat(-1, 1)),
            new("summary", "The stance in words.", new TextFormat(10_000)),
            new("statedAt", "The event at which it was stated.", new ReferenceFormat(Kind.Event))),
        OfFact(
            Kind.Claim,
            new("claimant", "Who says it; left out for the source's own voice.", new ReferenceFormat(Kind.Actor)),
            new("about", "The entity it is about.", new ReferenceFormat([.. Kinds.Entities]), Required: true),
            new("party", "The side that a figure is about.", new ReferenceFormat(Kind.Actor)),
            new("polarity", "How it is meant; AFFIRMS where left out.", new ChoiceFormat(typeof(Polarity))),
            new("text", "What is said; also the value of a field that is no figure.", new TextFormat(10_000)),
            new("field", "What is measured, such as drones_launched.", new TextFormat(100)),
            new("number", "The figure.", new NumberFormat()),
            new("low", "The least it may be.", new NumberFormat()),
            new("high", "The most it may be.", new NumberFormat()),
            new("unit", "What the figure counts, such as people.", new TextFormat(100)),
            new("statedOn", "When it was said.", new DateFormat())),
        OfFact(
            Kind.Participation,
            new("actor", "Who took part.", new ReferenceFormat(Kind.Actor), Required: true),
            new("role", "As what.", new TermFormat(Vocabulary.Role, Kind.Participation), Required: true),
            new("event", "In what.", new ReferenceFormat(Kind.Event), Required: true)),
        OfFact(
            Kind.Engagement,
            new("actor", "Who is engaged.", new ReferenceFormat(Kind.Actor), Required: true),
            new("role", "As what.", new TermFormat(Vocabulary.Role, Kind.Engagement), Required: true),
            new("process", "In what.", new ReferenceFormat(Kind.Process), Required: true)),
        OfFact(
            Kind.Relation,
            new("type", "What ties the two.", new RelationTypeFormat(), Required: true),
            new("from", "Where it starts.", new ReferenceFormat([.. Kinds.Entities]), Required: true),
            new("to", "Where it ends.", new ReferenceFormat([.. Kinds.Entities]), Required: true)),
    ];

    /// <summary>The shape of an entity or a fact.</summary>
    public static DraftSchema Of(Kind kind) => All[(int)kind];

    /// <summary>All properties: the common ones first.</summary>
    public IReadOnlyList<DraftPropertySchema> Properties { get; } = [.. Common, .. Own];

    private static DraftPropertySchema Type(Vocabulary vocabulary) =>
        new("type", "What it is.", new TermFormat(vocabulary), Required: true);

    private static DraftSchema OfFact(Kind kind, params DraftPropertySchema[] own) => new(kind, own, OfFacts);

    private static DraftSchema OfEntity(Kind kind, params DraftPropertySchema[] own) => new(kind, own,
    [
        new("key", $"The permanent key, such as {kind.Prefix()}:name.", new EntityKeyFormat(kind), Required: true),
        new("name", "The official name it is shown by.", new TextFormat(500)),
        new("names", "Other names: of other languages, former, short.", new ListFormat(new MapFormat("name", NameProperties))),
        new("description", "A sentence or more about it.", new TextFormat(10_000)),
        new("ids", "What other registers call it: scheme and identifier.", new ExternalIdsFormat()),
        Citations,
    ]);
}
