using Graph.Core.Model;
using Graph.Core.Terms;

namespace Graph.Core.Recording.Drafts;

/// <summary>Which properties a draft of a kind may have.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Own">The properties of this kind alone; in a dossier a fact's stand in its own map.</param>
/// <param name="Common">The properties that all entities have, or all facts.</param>
public sealed record DraftShape(Kind Kind, IReadOnlyList<PropertyShape> Own, IReadOnlyList<PropertyShape> Common)
{
    private static readonly PropertyShape[] Dates =
    [
        new("date", "The date on which it was so: a year, month or day. Instead of start and end.", new DateForm()),
        new("start", "The first date on which it was so, inclusive.", new DateForm()),
        new("end", "The last date on which it was so, inclusive; 2025-05 includes all of May.", new DateForm()),
        new("ongoing", "Whether it is known to go on; then without end.", new FlagForm()),
    ];

    private static readonly PropertyShape[] CitationProperties =
    [
        new("source", "Where it is found: a source, by key, external id or name.", new ReferenceForm(Kind.Source), Required: true),
        new("quote", "The passage, word for word.", new TextForm(5_000)),
        new("locator", "Page, paragraph or timestamp.", new TextForm(500)),
        new("speaker", "Whom the source quotes as saying so; left out for its own voice.", new ReferenceForm(Kind.Actor)),
        new("key", "A key of its own; needed for a second citation from the same source and speaker.", new OwnKeyForm()),
    ];

    private static readonly PropertyShape Citations =
        new("citations", "Which sources say so; a source alone, or with the passage and whom it quotes.", new ListForm(new MapForm("citation", CitationProperties, Short: "source")));

    private static readonly PropertyShape[] NameProperties =
    [
        new("text", "The name as written.", new TextForm(500), Required: true),
        new("language", "Its language as a BCP 47 tag, such as tr or uk-Latn.", TextForm.Language),
        new("kind", "What sort of name it is; ALIAS where left out.", new ChoiceForm(typeof(NameKind))),
    ];

    private static readonly PropertyShape[] OfFacts =
    [
        new("key", "A key of its own, needed where two facts are alike.", new OwnKeyForm()),
        .. Dates,
        new("confidence", "How sure the recorder is, from 0 to 1.", new NumberForm(0, 1)),
        new("uncited", "Why there is no citation; needed where there is none.", new TextForm(500)),
        Citations,
    ];

    private static readonly DraftShape[] All =
    [
        OfEntity(Kind.Actor, Type(Vocabulary.ActorType), new("country", "ISO 3166-1 alpha-3 of the state it belongs to.", TextForm.Country)),
        OfEntity(
            Kind.Place,
            Type(Vocabulary.PlaceType),
            new("latitude", "Degrees north (WGS 84).", new NumberForm(-90, 90)),
            new("longitude", "Degrees east (WGS 84).", new NumberForm(-180, 180))),
        OfEntity(Kind.Issue),
        OfEntity(Kind.Process, [Type(Vocabulary.ProcessType), .. Dates]),
        OfEntity(Kind.Event, [Type(Vocabulary.EventType), .. Dates]),
        OfEntity(
            Kind.Source,
            Type(Vocabulary.SourceType),
            new("url", "Where it is found.", new AddressForm()),
            new("archivedUrl", "Where a copy is kept.", new AddressForm()),
            new("publishedOn", "When it was published.", new DateForm()),
            new("accessedOn", "The day on which it was read.", new DayForm()),
            new("language", "Its language as a BCP 47 tag.", TextForm.Language),
            new("authors", "Who wrote it, as named there.", new ListForm(new TextForm(500))),
            new("license", "SPDX id or the publisher's terms.", new TextForm(500)),
            new("redistributable", "Whether exports may carry what came from it.", new FlagForm()),
            new("reliability", "How far it is trusted: an Admiralty code.", new TermForm(Vocabulary.Reliability))),
        OfFact(
            Kind.Stance,
            new("actor", "Who holds it.", new ReferenceForm(Kind.Actor), Required: true),
            new("issue", "On what.", new ReferenceForm(Kind.Issue), Required: true),
            new("position", "The position held.", new TermForm(Vocabulary.Position), Required: true),
            new("score", "From -1 against to 1 for; the position's where left out.", new NumberForm(-1, 1)),
            new("summary", "The stance in words.", new TextForm(10_000)),
            new("statedAt", "The event at which it was stated.", new ReferenceForm(Kind.Event))),
        OfFact(
            Kind.Claim,
            new("claimant", "Who says it; left out for the source's own voice.", new ReferenceForm(Kind.Actor)),
            new("about", "The entity it is about.", new ReferenceForm([.. Kinds.Entities]), Required: true),
            new("party", "The side that a figure is about.", new ReferenceForm(Kind.Actor)),
            new("polarity", "How it is meant; AFFIRMS where left out.", new ChoiceForm(typeof(Polarity))),
            new("text", "What is said; also the value of a field that is no figure.", new TextForm(10_000)),
            new("field", "What is measured, such as drones_launched.", new TextForm(100)),
            new("number", "The figure.", new NumberForm()),
            new("low", "The least it may be.", new NumberForm()),
            new("high", "The most it may be.", new NumberForm()),
            new("unit", "What the figure counts, such as people.", new TextForm(100)),
            new("statedOn", "When it was said.", new DateForm())),
        OfFact(
            Kind.Participation,
            new("actor", "Who took part.", new ReferenceForm(Kind.Actor), Required: true),
            new("role", "As what.", new TermForm(Vocabulary.Role, Kind.Participation), Required: true),
            new("event", "In what.", new ReferenceForm(Kind.Event), Required: true)),
        OfFact(
            Kind.Engagement,
            new("actor", "Who is engaged.", new ReferenceForm(Kind.Actor), Required: true),
            new("role", "As what.", new TermForm(Vocabulary.Role, Kind.Engagement), Required: true),
            new("process", "In what.", new ReferenceForm(Kind.Process), Required: true)),
        OfFact(
            Kind.Relation,
            new("type", "What ties the two.", new RelationTypeForm(), Required: true),
            new("from", "Where it starts.", new ReferenceForm([.. Kinds.Entities]), Required: true),
            new("to", "Where it ends.", new ReferenceForm([.. Kinds.Entities]), Required: true)),
    ];

    /// <summary>The shape of an entity or a fact.</summary>
    public static DraftShape Of(Kind kind) => All[(int)kind];

    /// <summary>All properties: the common ones first.</summary>
    public IReadOnlyList<PropertyShape> Properties { get; } = [.. Common, .. Own];

    private static PropertyShape Type(Vocabulary vocabulary) => new("type", "What it is.", new TermForm(vocabulary), Required: true);

    private static DraftShape OfFact(Kind kind, params PropertyShape[] own) => new(kind, own, OfFacts);

    private static DraftShape OfEntity(Kind kind, params PropertyShape[] own) => new(kind, own,
    [
        new("key", $"The permanent key, such as {kind.Prefix()}:name.", new EntityKeyForm(kind), Required: true),
        new("name", "The official name it is shown by.", new TextForm(500)),
        new("names", "Other names: of other languages, former, short.", new ListForm(new MapForm("name", NameProperties))),
        new("description", "A sentence or more about it.", new TextForm(10_000)),
        new("ids", "What other registers call it: scheme and identifier.", new ExternalIdsForm()),
        Citations,
    ]);
}
