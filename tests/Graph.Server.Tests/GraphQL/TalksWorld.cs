using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Server.Tests.GraphQL;

/// <summary>
/// A small world of talks, recorded at three revisions: the world itself, then a second stance of Russia, then a withdrawal.
/// <list type="bullet">
/// <item>Çırağan Palace lies in Istanbul, Istanbul in Turkey; Crimea in Ukraine and in Russia.</item>
/// <item>Round One (16 May) led to Round Two (2 June), which was part of the Summit Week; an attack came the night before it.</item>
/// <item>Round Two is cited from the Gazette (which quotes Fidan) and the Herald (published by Herald House).</item>
/// </list>
/// </summary>
public class TalksWorld : IAsyncLifetime
{
    /// <summary>The clock of the record.</summary>
    public SettableClock Clock { get; } = new();

    /// <summary>The record.</summary>
    public IStore Store { get; private set; } = null!;

    /// <summary>Asks it.</summary>
    public Asker Asker { get; private set; } = null!;

    /// <summary>The times of its revisions, from 1.</summary>
    public List<DateTimeOffset> Times { get; } = [];

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        Store = await OpenAsync();
        Asker = await ServeAsync();
        await WriteAsync(Some.Batch(Elements()) with { By = "tester" });
        await WriteAsync(Some.Batch(
            Some.Stance("actor:russia", "issue:ceasefire", "CONDITIONAL", 0.5, "2025-06-02/", "event:round-two") with
            {
                Key = Some.Key("stance:russia~ceasefire~june"),
                Confidence = 0.4,
            }));
        await WriteAsync(Some.Writes(new Retract(Some.Key("relation:allied-with~ukraine~turkey"), "never signed")));
    }

    /// <inheritdoc/>
    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>The store, empty.</summary>
    protected virtual Task<IStore> OpenAsync() => Task.FromResult<IStore>(new ReferenceStore(Ontology.Default, Clock));

    /// <summary>What answers over it.</summary>
    protected virtual Task<Asker> ServeAsync() => Task.FromResult<Asker>(new ServiceAsker(Store, Clock));

    private async Task WriteAsync(Batch batch)
    {
        Clock.Move(TimeSpan.FromHours(1));
        Times.Add((await Store.WriteAsync(batch)).At);
    }

    private static IEnumerable<Element> Elements() =>
    [
        Some.Actor("Ukraine", country: "UKR") with { ExternalIds = [new ExternalId("WIKIDATA", "Q212")] },
        Some.Actor("Russia", country: "RUS"),
        Some.Actor("Turkey", country: "TUR") with
        {
            Names = [new Name("Turkey", "en", NameKind.Official), new Name("Türkiye", "tr", NameKind.Official),
            new Name("Ottomans", null, NameKind.Former)],
            Description = "A host <and> mediator.",
        },
        Some.Actor("Fidan", "PERSON", "TUR"),
        Some.Actor("Herald House", "MEDIA_ORGANIZATION"),
        Some.Place("Turkey", "COUNTRY", iso3: "TUR"),
        Some.Place("Istanbul", latitude: 41.01, longitude: 28.96),
        Some.Place("Çırağan Palace", "BUILDING", 41.04, 29.02),
        Some.Place("Ukraine", "COUNTRY", iso3: "UKR"),
        Some.Place("Russia", "COUNTRY", iso3: "RUS"),
        Some.Place("Crimea", "CONTESTED_TERRITORY"),
        Some.Place("Fiji", "COUNTRY", -17, 179, "FJI"),
        Some.Issue("Security"),
        Some.Issue("Ceasefire"),
        Some.Issue("Prisoners"),
        Some.Process("Talks", "2025-05/ongoing"),
        Some.Process("War", "2022-02-24/ongoing", "WAR"),
        Some.Event("Round One", "2025-05-16", "NEGOTIATION_ROUND"),
        Some.Event("Round Two", "2025-06-02", "NEGOTIATION_ROUND"),
        Some.Event("Summit Week", "2025-06", "SUMMIT"),
        Some.Event("Attack", "2025-06-01", "DRONE_OFFENSIVE"),
        Some.Event("Rumour", null, "STATEMENT"),
        Some.Source("Gazette", "2025-06-03") with
        {
            Language = "en", Reliability = "B", Url = new Uri("https://example.org/gazette"), License = "CC-BY-4.0", Redistributable = true,
            Authors = ["A. Reporter"],
            AccessedOn = new DateOnly(2025, 6, 4), ArchivedUrl = new Uri("https://archive.example.org/gazette"),
        },
        Some.Source("Herald", "2025-05", "REPORT"),

        Some.Relation("place:ciragan-palace", "WITHIN", "place:istanbul"),
        Some.Relation("place:istanbul", "WITHIN", "place:turkey"),
        Some.Relation("place:crimea", "WITHIN", "place:ukraine"),
        Some.Relation("place:crimea", "WITHIN", "place:russia", "2014-03/"),
        Some.Relation("event:round-one", "HELD_AT", "place:istanbul"),
        Some.Relation("event:round-two", "HELD_AT", "place:ciragan-palace"),
        Some.Relation("event:round-one", "CONCERNS", "issue:prisoners"),
        Some.Relation("event:round-two", "CONCERNS", "issue:ceasefire"),
        Some.Relation("process:talks", "CONCERNS", "issue:ceasefire"),
        Some.Relation("issue:ceasefire", "SUBISSUE_OF", "issue:security"),
        Some.Relation("event:round-one", "PART_OF", "process:talks"),
        Some.Relation("event:round-two", "PART_OF", "process:talks"),
        Some.Relation("event:round-two", "PART_OF", "event:summit-week"),
        Some.Relation("process:talks", "PART_OF", "process:war"),
        Some.Relation("event:round-one", "LED_TO", "event:round-two"),
        Some.Relation("actor:herald-house", "PUBLISHED", "source:herald"),
        Some.Relation("actor:ukraine", "ALLIED_WITH", "actor:turkey"),
        Some.Relation("actor:russia", "PRESSURES", "actor:ukraine", "2022/") with { Confidence = 0.9 },

        Some.Participation("actor:ukraine", "event:round-one"),
        Some.Participation("actor:russia", "event:round-one"),
        Some.Participation("actor:ukraine", "event:round-two"),
        Some.Participation("actor:russia", "event:round-two", "SIGNATORY"),
        Some.Participation("actor:turkey", "event:round-two", "MEDIATOR").Cited(),
        Some.Participation("actor:russia", "event:attack", "PERPETRATOR"),
        Some.Engagement("actor:ukraine", "process:talks", time: "2025-05/"),
        Some.Engagement("actor:russia", "process:talks", "SIGNATORY"),
        Some.Engagement("actor:turkey", "process:talks", "MEDIATOR"),
        Some.Engagement("actor:turkey", "process:talks", "HOST", "2025-06/") with { Key = Some.Key("engagement:turkey~talks~host") },

        Some.Stance("actor:ukraine", "issue:ceasefire", time: "2025-03/"),
        Some.Stance("actor:russia", "issue:ceasefire", "REJECTS", -1, "2025-03/2025-05") with { Summary = "No truce." },
        Some.Stance("actor:turkey", "issue:ceasefire", "FACILITATES", null).Cited(),

        Some.Claim("actor:ukraine", "event:attack", "We stopped most of them.", "2025-06-01",
            "actor:russia") with { Field = "drones_launched", Number = 472, Unit = "drones", High = 480, Low = 470 },
        Some.Claim("actor:russia", "event:attack", "There were fewer.", "2025-06-02") with { Field = "drones_launched", Number = 100,
            Polarity = Polarity.Denies },
        Some.Claim(null, "actor:turkey", "Türkiye hosts."),

        Some.Citation("source:gazette", "event:round-two", "They met at Çırağan.", "actor:fidan"),
        Some.Citation("source:herald", "event:round-two") with { Locator = "p. 3" },
        Some.Citation("source:gazette", "participation:turkey~round-two", speaker: "actor:fidan"),
        Some.Citation("source:herald", "participation:turkey~round-two"),
        Some.Citation("source:gazette", "stance:turkey~ceasefire"),
    ];
}
