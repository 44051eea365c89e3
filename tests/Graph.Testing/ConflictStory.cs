using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Testing;

/// <summary>One telling of a <see cref="ConflictGraph"/>, from its first element to its last.</summary>
internal sealed class ConflictStory(int seed, int events)
{
    private static readonly DateOnly Start = new(2014, 2, 20);
    private const int Days = 12 * 365;

    private readonly int _actors = Math.Max(6, (int)(3 * Math.Sqrt(events)));
    private readonly int _countries = Math.Clamp(events / 500, 2, 40);
    private readonly int _issues = Math.Clamp(events / 100, 5, 300);
    private readonly int _processes = Math.Clamp(events / 200, 3, 500);
    private readonly int _publishers = ConflictNames.Media.Length;

    private readonly Random _random = new(seed);
    private int _sources;
    private int _statements;

    /// <summary>Elements by the handful, ends before facts and facts together with their citations.</summary>
    public IEnumerable<List<Element>> Tell()
    {
        yield return [.. Publishers(), .. Range(_actors, OfActor)];
        for (var i = 0; i < 4; i++)
            yield return NewSource(Start);
        for (var country = 0; country < _countries; country++)
            yield return OfCountry(country);
        for (var issue = 0; issue < _issues; issue++)
            yield return OfIssue(issue);
        for (var process = 0; process < _processes; process++)
            yield return OfProcess(process);
        for (var i = 0; i < _actors; i++)
            yield return BetweenActors(i);
        for (var number = 0; number < events; number++)
        {
            var day = Start.AddDays((int)((long)Days * number / events) + _random.Next(20));
            if (number % 3 == 0)
                yield return NewSource(day);
            yield return OfEvent(number, day);
        }
    }

    private IEnumerable<Element> Publishers() => Range(_publishers, i => new Actor
    {
        Key = Publisher(i), Names = Named(ConflictNames.Media, i), Type = "MEDIA_ORGANIZATION",
    });

    private Element OfActor(int i) => new Actor
    {
        Key = ConflictGraph.Actor(i), Names = Named(ConflictNames.Actors, i),
        Type = Any("STATE", "STATE", "ARMED_FORCES", "PERSON", "NGO", "INTERNATIONAL_ORGANIZATION"),
        Country = Chance(0.7) ? Any("UKR", "RUS", "TUR", "USA") : null, Description = Chance(0.3) ? Sentence() : null,
        ExternalIds = Chance(0.4) ? [new ExternalId("WIKIDATA", $"Q{1000 + i}")] : [],
    };

    private List<Element> NewSource(DateOnly day)
    {
        var i = _sources++;
        var publisher = _random.Next(_publishers);
        var source = new Source
        {
            Key = Key(Kind.Source, i),
            Names = [new Name($"{ConflictNames.Media[publisher].Text} {i}", ConflictNames.Media[publisher].Language, NameKind.Official)],
            Type = Any("NEWS_ARTICLE", "STATEMENT", "REPORT", "SOCIAL_MEDIA_POST"), PublishedOn = Chance(0.9) ? Precisely(day) : null,
            Language = Any("en", "uk", "tr", "de", null), Reliability = Any("A", "B", "C", "F", null), Url = Chance(0.5)
            ? new Uri($"https://example.org/{i}")
            : null,
            Authors = Chance(0.3) ? ["A. Yılmaz", "B. Kowalska"] : [], Redistributable = Chance(0.5)
            ? Chance(0.5)
            : null, License = Chance(0.2) ? "CC-BY-4.0" : null,
            AccessedOn = Chance(0.5) ? day.AddDays(3) : null,
        };
        return [source, Relation("PUBLISHED", Publisher(publisher), source.Key) with { Uncited = "imprint" }];
    }

    private List<Element> OfCountry(int country)
    {
        var key = Key(Kind.Place, country);
        var iso = $"{(char)('A' + (country / 26))}{(char)('A' + (country % 26))}X";
        var elements = new List<Element> { Place(key, country, "COUNTRY") with { ExternalIds = [new ExternalId("ISO3", iso)] } };
        for (var region = 0; region < 2; region++)
        {
            var regionKey = Some.Key($"{key}.{region}");
            elements.AddRange([Place(regionKey, (country * 3) + region, "REGION"), Within(regionKey, key)]);
            // Contested ground lies within two countries, from a day on.
            if (country > 0 && Chance(0.4))
                elements.Add(Within(regionKey,
                    Key(Kind.Place, country - 1)) with
                {
                    Validity =
                    new Interval(Precisely(Start.AddDays(_random.Next(Days))), null, ongoing: true),
                    Confidence = Sure()
                });
            for (var city = 0; city < 2; city++)
            {
                var cityKey = Some.Key($"{regionKey}.{city}");
                elements.AddRange([Place(cityKey, (country * 7) + (region * 3) + city, "CITY"), Within(cityKey, regionKey)]);
            }
        }
        return elements;
    }

    private List<Element> OfIssue(int i)
    {
        var elements = new List<Element> { new Issue { Key = Key(Kind.Issue, i), Names = Named(ConflictNames.Issues, i),
            Description = Chance(0.5) ? Sentence() : null } };
        if (i > 2 && Chance(0.6))
            elements.Add(Relation("SUBISSUE_OF", Key(Kind.Issue, i), Key(Kind.Issue, _random.Next(i))) with { Uncited = "by definition" });
        return elements;
    }

    private List<Element> OfProcess(int i)
    {
        var key = Key(Kind.Process, i);
        var elements = new List<Element>
        {
            new Process { Key = key, Names = Named(ConflictNames.Processes, i), Type = Any("NEGOTIATIONS", "PEACE_PROCESS", "WAR"),
            Validity = Spell(Start.AddDays(_random.Next(Days))) },
        };
        if (i > 0 && Chance(0.5))
            elements.Add(Relation("PART_OF", key, Key(Kind.Process, _random.Next(i))) with { Uncited = "by definition" });
        Cite(elements, Relation("CONCERNS", key, Key(Kind.Issue, _random.Next(_issues))));
        foreach (var actor in Actors(3))
            Cite(elements, new Engagement
            {
                Key = Some.Key($"engagement:{actor.Local}~{i}"), Actor = actor, Process = key,
                Role = Any("PARTY", "PARTY", "MEDIATOR", "HOST", "GUARANTOR"), Confidence = Sure(),
                Validity = Chance(0.6) ? Spell(Start.AddDays(_random.Next(Days))) : default,
            });
        return elements;
    }

    private List<Element> BetweenActors(int i)
    {
        var elements = new List<Element>();
        var other = Actors(1)[0];
        if (other != ConflictGraph.Actor(i))
            Cite(elements, Relation(Any("ALLIED_WITH", "PRESSURES", "SANCTIONS", "MEMBER_OF", "SUPPLIES"), ConflictGraph.Actor(i),
                other) with
            {
                Validity = Chance(0.7) ? Spell(Start.AddDays(_random.Next(Days))) : default,
                Confidence = Sure(),
            });
        return elements;
    }

    private List<Element> OfEvent(int number, DateOnly day)
    {
        var key = ConflictGraph.Event(number);
        var name = ConflictNames.Happenings[_random.Next(ConflictNames.Happenings.Length)];
        var elements = new List<Element>
        {
            new Event
            {
                Key = key, Names = [new Name($"{name} {number}", Kind: NameKind.Official)], Date = DateOf(day), Description = Chance(0.5)
                ? Sentence()
                : null,
                Type = Any("NEGOTIATION_ROUND", "DRONE_ATTACK", "PRISONER_EXCHANGE", "SUMMIT", "MISSILE_STRIKE", "STATEMENT",
                "TELEPHONE_CALL", "CEASEFIRE_VIOLATION"),
                ExternalIds = Chance(0.3) ? [new ExternalId("UCDP", $"{100_000 + number}")] : [],
            },
        };
        for (var i = 1 + _random.Next(2); i > 0; i--)
            elements.Add(Citation(key, i));
        foreach (var actor in Actors(2 + _random.Next(3)))
            Cite(elements, new Participation
            {
                Key = Some.Key($"participation:{actor.Local}~{number}"), Actor = actor, Event = key,
                Role = Any("PARTY", "PARTY", "HOST", "MEDIATOR", "ATTACKER", "VICTIM", "SPEAKER"),
                Confidence = Sure(), Validity = Chance(0.05) ? DateOf(day) : default,
            });
        Cite(elements, Relation("HELD_AT", key, AnyPlace()));
        if (Chance(0.6))
            Cite(elements, Relation("PART_OF", key, Key(Kind.Process, _random.Next(_processes))));
        if (Chance(0.6))
            Cite(elements, Relation("CONCERNS", key, Key(Kind.Issue, _random.Next(_issues))));
        if (number > 0 && Chance(0.3))
            Cite(elements, Relation("LED_TO", ConflictGraph.Event(Math.Max(0, number - 1 - _random.Next(50))), key));
        // Relations that lead to an event rather than from one.
        if (Chance(0.2))
            Cite(elements, Relation(Any("AGREED_TO", "VIOLATED", "PROPOSED"), Actors(1)[0], key) with
            {
                Validity = Chance(0.3)
                ? DateOf(day)
                : default
            });
        if (Chance(0.1))
            Cite(elements, Relation("DOCUMENTS", Key(Kind.Source, _sources - 1), key));
        if (Chance(0.3))
            Cite(elements, NewStance(key, day));
        if (Chance(0.35))
        {
            var (field, figure, party) = (Any("killed", "prisoners_released", "drones_launched")!, _random.Next(1, 500), Actors(1)[0]);
            for (var i = 1 + _random.Next(3); i > 0; i--)
                Cite(elements, NewClaim(key, day, field, figure + _random.Next(-1, 50), party));
        }
        return elements;
    }

    private Stance NewStance(Key statedAt, DateOnly day)
    {
        var (position, score) =
            Any<(string, double?)>(("SUPPORTS", 1), ("OPPOSES", -0.75), ("CONDITIONAL", 0.5), ("ABSTAINS", null), ("REJECTS", -1));
        return new Stance
        {
            Key = Key(Kind.Stance, _statements++), Actor = Actors(1)[0], Issue = Key(Kind.Issue, _random.Next(_issues)),
            Position = position, Score = score,
            StatedAt = Chance(0.6) ? statedAt : null, Summary = Chance(0.5) ? Sentence() : null, Validity = Chance(0.8)
            ? Spell(day.AddDays(-_random.Next(60)))
            : default, Confidence = Sure(),
        };
    }

    private Claim NewClaim(Key about, DateOnly day, string field, int figure, Key party) => new()
    {
        Key = Key(Kind.Claim, _statements++), Claimant = Chance(0.8) ? Actors(1)[0] : null, About = about, Party = Chance(0.7)
        ? party
        : null, Field = field, Number = figure,
        Low = Chance(0.2) ? figure - 5 : null, High = Chance(0.2)
        ? figure + 5.5
        : null, Unit = "people", Polarity = Any(Polarity.Affirms, Polarity.Affirms, Polarity.Denies, Polarity.Demands),
        Text = Chance(0.5) ? Sentence() : null, StatedOn = Chance(0.7)
        ? Precisely(day.AddDays(_random.Next(5)))
        : null, Validity = Chance(0.3) ? DateOf(day) : default, Confidence = Sure(),
    };

    // Most facts have a citation, some two; the rest say why they have none.
    private void Cite(List<Element> elements, Fact fact)
    {
        if (elements.Exists(element => element.Key == fact.Key))
            return;
        var citations = Any(0, 1, 1, 1, 1, 1, 1, 2);
        elements.Add(citations == 0 ? fact with { Uncited = "common knowledge" } : fact);
        for (var i = 1; i <= citations; i++)
            elements.Add(Citation(fact.Key, i));
    }

    private Citation Citation(Key supports, int number) => new()
    {
        Key = Some.Key($"citation:{supports.Value}~{number}"), Source = Key(Kind.Source, Math.Max(0, _sources - 1 - _random.Next(10))),
        Supports = supports,
        Quote = Chance(0.3) ? Sentence() : null, Locator = Chance(0.2) ? "p. 3" : null, Speaker = Chance(0.15) ? Actors(1)[0] : null,
    };

    private Place Place(Key key, int number, string type) => new()
    {
        Key = key, Names = Named(ConflictNames.Places, number), Type = type, Latitude = Chance(0.8)
        ? Math.Round(35 + (_random.NextDouble() * 20), 4)
        : null,
        Longitude = Chance(0.8) ? Math.Round((_random.NextDouble() * 360) - 180, 4) : null,
    };

    private static Relation Within(Key inner, Key outer) => Relation("WITHIN", inner, outer) with { Uncited = "geography" };

    private static Relation Relation(string type, Key from, Key to) =>
        new() { Key = Some.Key($"relation:{Some.Slug(type)}:{from.Value}~{to.Value}"), Type = type, From = from, To = to };

    // Different actors; the lower the number, the likelier by far.
    private List<Key> Actors(int count)
    {
        var steepness = _actors > 50 ? 6 : 3;
        return [.. Range(count, _ => ConflictGraph.Actor((int)(_actors * Math.Pow(_random.NextDouble(), steepness)))).Distinct()];
    }

    private Key AnyPlace()
    {
        var key = Key(Kind.Place, _random.Next(_countries)).Value;
        return Some.Key(Any(key, $"{key}.{_random.Next(2)}", $"{key}.{_random.Next(2)}.{_random.Next(2)}",
            $"{key}.{_random.Next(2)}.{_random.Next(2)}"));
    }

    private Interval DateOf(DateOnly day) => _random.Next(20) switch
    {
        0 => default,
        1 => Interval.On(new PartialDate(day.Year)),
        2 or 3 => Interval.On(new PartialDate(day.Year, day.Month)),
        4 or 5 => new Interval(new PartialDate(day), new PartialDate(day.AddDays(1 + _random.Next(40)))),
        6 => Interval.Since(Precisely(day)),
        7 => new Interval(null, Precisely(day)),
        _ => Interval.On(new PartialDate(day)),
    };

    private Interval Spell(DateOnly day) => _random.Next(5) switch
    {
        0 => new Interval(Precisely(day), null, ongoing: true),
        1 => Interval.Since(Precisely(day)),
        2 => new Interval(null, Precisely(day)),
        _ => new Interval(Precisely(day), Precisely(day.AddDays(_random.Next(600)))),
    };

    private PartialDate Precisely(DateOnly day) => _random.Next(8) switch
    {
        0 => new PartialDate(day.Year),
        1 => new PartialDate(day.Year, day.Month),
        _ => new PartialDate(day),
    };

    private string Sentence() => string.Join(' ', Range(3 + _random.Next(6), _ => Any(ConflictNames.Words)));

    private double? Sure() => Chance(0.4) ? _random.Next(1, 11) / 10.0 : null;

    private EquatableList<Name> Named((string Text, string? Language)[] pool, int number)
    {
        var (text, language) = pool[number % pool.Length];
        var name = new Name(number < pool.Length ? text : $"{text} {number / pool.Length}", language, NameKind.Official);
        return Chance(0.3)
            ? [name,
            new Name($"{Any(ConflictNames.Words)} {number}", "en", Any(NameKind.Alias, NameKind.Former, NameKind.Transliteration))]
            : [name];
    }

    private EquatableList<Name> Named(string[] pool, int number) => Named([.. pool.Select(text => (text, (string?)null))], number);

    private static Key Publisher(int i) => Some.Key($"actor:p{i}");

    public static Key Key(Kind kind, int number) => Some.Key(FormattableString.Invariant($"{kind.Prefix()}:{number}"));

    private static IEnumerable<T> Range<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Any<T>(params ReadOnlySpan<T> of) => of[_random.Next(of.Length)];
}
