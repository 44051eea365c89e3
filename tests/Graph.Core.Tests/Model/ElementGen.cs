using CsCheck;
using Graph.Core.Model;
using Graph.Core.Tests.Time;

namespace Graph.Core.Tests.Model;

/// <summary>Elements of every kind at random, with anything that the model allows in them.</summary>
internal static class ElementGen
{
    private static readonly Gen<string> Words =
        Gen.String[Gen.OneOf(Gen.Char["abc XYZ\"\\/<>&'\n\té"], Gen.Char['а', 'я'], Gen.Char['一', '丿']), 1,
        30].Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<string?> Text = Maybe(Words);

    private static readonly Gen<double?> Number =
        Gen.OneOf(Gen.Const((double?)null), Gen.Double[-1e12, 1e12].Select(number => (double?)number),
        Gen.OneOf(Gen.Const(0d), Gen.Const(double.Epsilon), Gen.Const(double.MaxValue)).Select(number => (double?)number));

    private static readonly Gen<double?> Share = Gen.OneOf(Gen.Const((double?)null), Gen.Double[0, 1].Select(number => (double?)number));

    private static readonly Gen<EquatableList<Name>> Names =
        Gen.Select(Words, Text, Gen.Select(Words, Text, Gen.Enum<NameKind>()).List[0, 3], (official, language, others) =>
        others.Select(other => new Name(other.Item1, Short(other.Item2), other.Item3))
        .Append(new Name(official, Short(language), NameKind.Official)).ToEquatableList());

    private static readonly Gen<EquatableList<ExternalId>> Ids =
        Gen.Select(Words, Words, (scheme, value) => new ExternalId(scheme, value)).List[0, 3].Select(ids => ids.ToEquatableList());

    private static readonly Gen<Uri?> Address =
        Gen.OneOf(Gen.Const((Uri?)null), Gen.Int[0, 999].Select(i => (Uri?)new Uri($"https://example.org/ç {i}?a=b&c=%20#é")));

    public static Gen<Element> Element { get; } = Gen.OneOf<Element>(
        Gen.Select(Key(Kind.Actor), Names, Text, Ids, Words, Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"UKR")))
        .Select(Element (key, names, text, ids, type, country) =>
            new Actor { Key = key, Names = names, Description = text, ExternalIds = ids, Type = type, Country = country }),
        Gen.Select(Key(Kind.Place), Names, Ids, Words, Share, Share).Select(Element (key, names, ids, type, latitude, longitude) =>
            new Place { Key = key, Names = names, ExternalIds = ids, Type = type, Latitude = latitude * -90, Longitude = longitude * 180 }),
        Gen.Select(Key(Kind.Issue), Names, Text)
        .Select(Element (key, names, text) => new Issue { Key = key, Names = names, Description = text }),
        Gen.Select(Key(Kind.Process), Names, Words, TimeGen.Interval)
        .Select(Element (key, names, type, time) => new Process { Key = key, Names = names, Type = type, Validity = time }),
        Gen.Select(Key(Kind.Event), Names, Words, TimeGen.Interval)
        .Select(Element (key, names, type, time) => new Event { Key = key, Names = names, Type = type, Date = time }),
        Gen.Select(Gen.Select(Key(Kind.Source), Names, Words, Words.List[0, 3]), Gen.Select(Address, Address, Text, Gen.Bool.Nullable()),
        Gen.Select(TimeGen.Date.Nullable(), Gen.DateOnly.Nullable(), Text)).Select(Element (a, b, c) => new Source
        {
            Key = a.Item1, Names = a.Item2, Type = a.Item3, Authors = a.Item4.ToEquatableList(), Url = b.Item1, ArchivedUrl = b.Item2,
            License = b.Item3,
            Redistributable = b.Item4, PublishedOn = c.Item1, AccessedOn = c.Item2, Language = Short(c.Item3), Reliability = "B",
        }),
        Gen.Select(Key(Kind.Participation), Key(Kind.Actor), Key(Kind.Event), Words, TimeGen.Interval, Share)
        .Select(Element (key, actor, @event, role, time, sure) =>
            new Participation { Key = key, Actor = actor, Event = @event, Role = role, Validity = time, Confidence = sure }),
        Gen.Select(Key(Kind.Engagement), Key(Kind.Actor), Key(Kind.Process), Words, TimeGen.Interval, Text)
        .Select(Element (key, actor, process, role, time, uncited) =>
            new Engagement { Key = key, Actor = actor, Process = process, Role = role, Validity = time, Uncited = uncited }),
        Gen.Select(Key(Kind.Relation), AnyEntity(), Words, AnyEntity(), TimeGen.Interval).Select(Element (key, from, type, to, time) =>
            new Relation { Key = key, From = from, Type = type, To = to, Validity = time }),
        Gen.Select(Gen.Select(Key(Kind.Stance), Key(Kind.Actor), Key(Kind.Issue)), Words, Share, Text, Key(Kind.Event).Nullable(),
        TimeGen.Interval).Select(Element (ends, position, score, text, at, time) =>
            new Stance
            {
                Key = ends.Item1, Actor = ends.Item2, Issue = ends.Item3, Position = position, Score = score, Summary = text,
                StatedAt = at, Validity = time
            }),
        Gen.Select(Gen.Select(Key(Kind.Claim), Key(Kind.Actor).Nullable(), AnyEntity(), Key(Kind.Actor).Nullable()), Gen.Enum<Polarity>(),
        Gen.Select(Text, Text, Text), Gen.Select(Number, Number, Number), TimeGen.Date.Nullable(), TimeGen.Interval)
        .Select(Element (ends, polarity, texts, numbers, day, time) => new Claim
        {
            Key = ends.Item1, Claimant = ends.Item2, About = ends.Item3, Party = ends.Item4, Polarity = polarity, Text = texts.Item1,
            Field = texts.Item2, Unit = texts.Item3,
            Number = numbers.Item1, Low = numbers.Item2, High = numbers.Item3, StatedOn = day, Validity = time,
        }),
        Gen.Select(Key(Kind.Citation), Key(Kind.Source), Gen.OneOf(AnyEntity(), Key(Kind.Stance)), Text, Text, Key(Kind.Actor).Nullable())
        .Select(Element (key, source, supports, quote, locator, speaker) =>
            new Citation { Key = key, Source = source, Supports = supports, Quote = quote, Locator = locator, Speaker = speaker }));

    public static Gen<Key> Key(Kind kind) => Gen.Int[0, 99_999].Select(i => Core.Model.Key.Parse($"{kind.Prefix()}:{i}"));

    private static Gen<Key> AnyEntity() => Gen.OneOf([.. Kinds.Entities.Select(Key)]);

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.OneOf(Gen.Const((string?)null), gen.Select(text => (string?)text));

    private static string? Short(string? text) =>
        text?[..Math.Min(text.Length, 20)] is { } cut && !string.IsNullOrWhiteSpace(cut) ? cut : null;
}
