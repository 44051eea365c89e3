using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Testing.Asking;

namespace Graph.Testing;

/// <summary>
/// Makes up batches over an existing record, the same for the same seed: new elements, revisions (of dates and ends too), ends in
/// time, retractions and returns, merges, splits, redactions. Some are refused, knowingly: what matters then is that every store
/// refuses them alike.
/// </summary>
/// <param name="seed">What decides everything.</param>
/// <param name="redactions">Whether elements are blanked, after which a past view answers differently.</param>
public sealed class RandomWrites(int seed, bool redactions = true)
{
    private readonly Chooser _choose = new(seed);
    private int _made;
    private Batch? _last;

    /// <summary>The next batch.</summary>
    /// <param name="snapshot">The record that it is to be written to.</param>
    public async Task<Batch> NextAsync(ISnapshot snapshot)
    {
        if (_last is not null && _choose.Chance(0.05))
            return _last;
        var versions = new Dictionary<Key, ElementVersion>();
        foreach (var change in await snapshot.ChangesAsync(default, int.MaxValue))
            versions[change.Key] = change.Version;

        var writes = new List<Write>();
        for (var i = 1 + _choose.Below(5); i > 0; i--)
            writes.AddRange(AnyWrites([.. versions.Values]));
        return _last = new Batch
        {
            Id = $"random-{seed}-{_made++}", By = _choose.Any("anna", "boris", null),
            Writes = [.. writes.DistinctBy(Named)]
        };
    }

    // One write for an element: two are refused more often than they should be here. A key that is given twice is, though.
    private object Named(Write write) => write switch
    {
        Put put when _choose.Chance(0.98) => put.Element.Key,
        Put => new object(),
        EndOn end => end.Key,
        Retract retract => retract.Key,
        Merge merge => merge.Absorbed,
        Split split => split.Absorbed,
        Redact redact => redact.Key,
        _ => write,
    };

    private IReadOnlyList<Write> AnyWrites(IReadOnlyList<ElementVersion> all)
    {
        var live = all.Where(version => version.IsLive).ToList();
        if (live.Count == 0)
            return [new Put(Some.Actor($"First {_made}"))];
        return _choose.Way<IReadOnlyList<Write>>(
            (5, () => NewEvent(live)),
            (8, () => [Revision(_choose.Any(live).Content, live)]),
            (3, () => [new EndOn(_choose.Any(live.Where(version => version.Content is Fact or Process).Append(live[0]).ToList()).Key,
            AnyDate())]),
            (3, () => [new Retract(_choose.Any(live).Key, "A random retraction.")]),
            (2, () => RetractWhole(live)),
            (2, () => Return(all)),
            (3, () => [AnyMerge(live)]),
            (3, () => all.Where(version => version.MergedInto is not null).ToList() is { Count: > 0 } absorbed
            ? [new Split(_choose.Any(absorbed).Key, "A random split.")]
            : []),
            (redactions ? 1 : 0, () => [new Redact(_choose.Any(all).Key, "A random redaction.")]),
            (1, () => [Refused(live)]));
    }

    private List<Write> NewEvent(IReadOnlyList<ElementVersion> live)
    {
        var number = $"{seed}-{_made}-{_choose.Below(1_000_000)}";
        var talks = Some.Event($"Random {number}") with
        {
            Date = AnyInterval(),
            Names = [new Name($"Çatışma {number}", Kind: NameKind.Official)]
        };
        var participation = Some.Participation(KeyOf(live, Kind.Actor), talks.Key.Value) with { Confidence = AnyConfidence() };
        var writes = new List<Write> { new Put(talks), new Put(participation),
            new Put(Some.Relation(talks.Key.Value, "HELD_AT", KeyOf(live, Kind.Place))) };
        if (_choose.Chance(0.5))
            writes.Add(new Put(Some.Citation(KeyOf(live, Kind.Source), talks.Key.Value, "Görüşme başladı.")));
        if (_choose.Chance(0.5))
            writes.Add(new Put(Some.Citation(KeyOf(live, Kind.Source), participation.Key.Value, speaker: KeyOf(live, Kind.Actor))));
        if (_choose.Chance(0.3))
            writes.Add(new Put(Some.Relation(KeyOf(live, Kind.Place), "WITHIN", KeyOf(live, Kind.Place), _choose.Any(null, "2020/ongoing")),
                HasOwnKey: true));
        return writes;
    }

    private Put Revision(Element element, IReadOnlyList<ElementVersion> live) => new(
        element switch
        {
            Event happened => happened with { Date = AnyInterval(), Type = _choose.Any(happened.Type, "SUMMIT") },
            Process process => process with { Validity = AnyInterval() },
            Source source => source with
            {
                PublishedOn = _choose.Chance(0.5)
                ? AnyDate()
                : null,
                Reliability = _choose.Any("A", "F", null)
            },
            Actor actor => actor with { Names = Renamed(actor), Country = _choose.Any("UKR", "TUR", null) },
            Place place => place with
            {
                Names = Renamed(place),
                Latitude = _choose.Any<double?>(null, 41.5),
                Longitude = _choose.Any<double?>(null, -170.25)
            },
            Entity entity => entity with { Names = Renamed(entity), Description = $"Revised as number {_made}." },
            Citation citation => citation with { Source = Some.Key(KeyOf(live, Kind.Source)), Quote = _choose.Any(null, "Заново.") },
            Fact fact => Revised(fact, live),
            _ => element,
        },
        HasOwnKey: true);

    private Fact Revised(Fact fact, IReadOnlyList<ElementVersion> live)
    {
        var dated = fact with { Validity = _choose.Chance(0.5) ? AnyInterval() : fact.Validity, Confidence = AnyConfidence() };
        return dated switch
        {
            Participation participation =>
                participation with { Actor = Some.Key(KeyOf(live, Kind.Actor)), Role = _choose.Any("HOST", "PARTY") },
            Stance stance => stance with
            {
                StatedAt = _choose.Chance(0.5)
                ? Some.Key(KeyOf(live, Kind.Event))
                : null,
                Score = _choose.Any<double?>(null, 0.25, -1)
            },
            Claim claim => claim with { Number = _choose.Below(500), Field = "killed", StatedOn = _choose.Chance(0.5) ? AnyDate() : null },
            Relation { Type: "HELD_AT" } relation => relation with { To = Some.Key(KeyOf(live, Kind.Place)) },
            _ => dated,
        };
    }

    private EquatableList<Name> Renamed(Entity entity) =>
        [new Name($"Ψευδώνυμο {_choose.Below(20)} Łuk", "el", NameKind.Official), .. entity.Names.Take(2)];

    // An element with everything that needs it: an entity alone is mostly refused.
    private static List<Write> Retractions(IReadOnlyList<ElementVersion> live, Key key) =>
        [.. live.Where(version => version.Key == key || References.Of(version.Content).Any(end => end.Key == key))
        .Select(version => new Retract(version.Key, "With all that needs it."))];

    private List<Write> RetractWhole(IReadOnlyList<ElementVersion> live)
    {
        var entities = live.Where(version => version.Content is Event or Actor).ToList();
        return entities.Count == 0 ? [] : Retractions(live, _choose.Any(entities).Key);
    }

    private IReadOnlyList<Write> Return(IReadOnlyList<ElementVersion> all)
    {
        var gone = all.Where(version => version.Retracted is not null).ToList();
        return gone.Count == 0 ? [] : [new Put(_choose.Any(gone).Content, HasOwnKey: true)];
    }

    private Merge AnyMerge(IReadOnlyList<ElementVersion> live)
    {
        var absorbed = _choose.Any(live.Where(version => version.Content is Entity).Append(live[0]).ToList()).Key;
        return new Merge(absorbed, Some.Key(KeyOf(live, absorbed.Kind)), "A random merge.");
    }

    private Write Refused(IReadOnlyList<ElementVersion> live) => _choose.Way<Write>(
        (1, () => new Put(Some.Participation("actor:nobody", KeyOf(live, Kind.Event)))),
        (1, () => new Put(Some.Actor($"Odd {_made}", "NO_SUCH_TYPE"))),
        (1, () => new Put(Some.Stance(KeyOf(live, Kind.Actor), KeyOf(live, Kind.Issue))
        .Cited() with
        { Key = Some.Key($"stance:uncited-{_made}") })),
        (1, () => new Retract(Some.Key("event:nothing"), "It is not there.")),
        (1, () => new Split(Some.Key(KeyOf(live, Kind.Actor)), "It was not merged.")));

    private string KeyOf(IReadOnlyList<ElementVersion> live, Kind kind)
    {
        var keys = live.Where(version => version.Key.Kind == kind).Select(version => version.Key.Value).ToList();
        return keys.Count == 0 ? $"{kind.Prefix()}:nobody" : _choose.Any(keys);
    }

    private PartialDate AnyDate() => _choose.Any(
        new PartialDate(2013 + _choose.Below(14)), new PartialDate(2013 + _choose.Below(14), 1 + _choose.Below(12)),
        new PartialDate(new DateOnly(2013, 1, 1).AddDays(_choose.Below(14 * 365))));

    private Interval AnyInterval()
    {
        var date = AnyDate();
        return _choose.Below(6) switch
        {
            0 => default,
            1 => Interval.Since(date),
            2 => new Interval(date, null, ongoing: true),
            3 => new Interval(null, date),
            4 => new Interval(date, new PartialDate(date.Last.AddDays(_choose.Below(500)))),
            _ => Interval.On(date),
        };
    }

    private double? AnyConfidence() => _choose.Any<double?>(null, 0.1, 0.5, 0.9);
}
