using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Stores.Tests;

/// <summary>The diary, the stream of everything, references and the overview.</summary>
public abstract partial class StoreContract
{
    [SkippableFact]
    public async Task The_diary_tells_what_happened_oldest_first()
    {
        var a = Some.Actor("A");
        await Store.WriteAsync(
            Some.Batch(Some.Participation("actor:a", "event:e"), Some.Event("E"), a) with { By = "tester", Origin = "dossier" });
        await Store.WriteAsync(Some.Batch(a with { Description = "Revised." }) with { Origin = "another" });
        await WriteAsync(new Retract(Some.Key("participation:a~e"), "Misread."));

        var diary = await AskAsync(snapshot => snapshot.ChangesAsync(default, 100));
        Assert.Equal(
            [
                "1.0 Created event:e v1", "1.1 Created actor:a v1", "1.2 Created participation:a~e v1", "2.0 Updated actor:a v2",
                "3.0 Retracted participation:a~e v2 Misread.",
            ],
            diary.Select(change =>
            (
                $"{change.Version.Recorded.Revision}.{change.Ordinal} {change.Version.Operation} {change.Key} "
                + $"v{change.Version.Recorded.Version} {change.Version.Reason}").TrimEnd()));
        Assert.Equal([null, null, null, a, Some.Participation("actor:a", "event:e")], diary.Select(change => change.Before));
        Assert.Equal(["dossier", "dossier", "dossier", "dossier", "dossier"], diary.Select(change => change.Version.Origin));
        Assert.Equal(["tester", "tester", "tester", null, null], diary.Select(change => change.Version.Recorded.By));
        Assert.Equal("Misread.", diary[^1].Version.Retracted!.Reason);
    }

    [SkippableFact]
    public async Task The_diary_reads_on_after_a_position_and_of_one_element()
    {
        await PutAsync(Some.Actor("A"), Some.Actor("B"), Some.Actor("C"));
        await PutAsync(Some.Actor("B") with { Description = "Revised." }, Some.Actor("D"));
        async Task<string> ReadAsync(ChangeLogPosition after, int limit = 100, string? element = null) =>
            string.Join(' ', (await AskAsync(snapshot =>
            snapshot.ChangesAsync(after, limit, element is null ? null : Some.Key(element)))).Select(
            change => $"{change.Version.Recorded.Revision}.{change.Ordinal}"));

        Assert.Equal("1.0 1.1", await ReadAsync(default, 2));
        Assert.Equal("1.2 2.0", await ReadAsync(new ChangeLogPosition(1, 1), 2));
        Assert.Equal("2.0 2.1", await ReadAsync(new ChangeLogPosition(1)));
        Assert.Equal("", await ReadAsync(new ChangeLogPosition(2)));
        Assert.Equal("1.1 2.0", await ReadAsync(default, 100, "actor:b"));
        Assert.Equal("2.0", await ReadAsync(new ChangeLogPosition(1, 1), 1, "actor:b"));
        Assert.Equal("", await ReadAsync(default, 100, "actor:nobody"));
    }

    [SkippableFact]
    public async Task The_stream_runs_kind_by_kind_and_within_a_kind_by_key()
    {
        await PutAsync(Some.Event("B"), Some.Event("A-1"), Some.Event("A"), Some.Actor("Z"), Some.Participation("actor:z", "event:b"),
            Some.Source("S"), Some.Citation("source:s", "event:a"));
        await WriteAsync(new Retract(Some.Key("event:a-1"), "A test."));

        Assert.Equal("actor:z event:a event:b source:s participation:z~b citation:s~a", await ScanAsync(Kinds.All));
        Assert.Equal("actor:z event:a event:a-1 event:b", await ScanAsync([Kind.Event, Kind.Actor], new View { AtRevision = 1 }));
        Assert.Equal("event:b", await ScanAsync([Kind.Event], new View { ExcludeSources = [Some.Key("source:s")] }));
        Assert.Equal("", await ScanAsync([]));
    }

    [SkippableFact]
    public async Task The_stream_carries_whole_versions()
    {
        await Store.WriteAsync(Some.Batch(Some.Actor("A", country: "UKR")) with { By = "tester", Origin = "dossier" });
        await WriteAsync(new Put(Some.Actor("A", country: "RUS")));

        await using var snapshot = await Store.OpenAsync();
        var present = Assert.Single(await ToListAsync(snapshot.ScanAsync(View.Default, Kinds.All)));
        Assert.Equal(
            new ElementVersion
            {
                Content = Some.Actor("A", country: "RUS"),
                Recorded = new Recorded(2, Clock.Now.AddMilliseconds(1), null, 2), Operation = Operation.Updated, Origin = "dossier"
            },
            present);
        var past = Assert.Single(await ToListAsync(snapshot.ScanAsync(new View { AtRevision = 1 }, Kinds.All)));
        Assert.Equal(
            new ElementVersion
            {
                Content = Some.Actor("A", country: "UKR"), Recorded = new Recorded(1, Clock.Now, "tester", 1),
                Operation = Operation.Created, Origin = "dossier"
            },
            past);
    }

    [SkippableFact]
    public async Task References_resolve_by_key_external_id_and_name()
    {
        await PutAsync(
            Some.Place("Turkey", "COUNTRY", iso3: "TUR"), Some.Actor("Turkey"), Some.Actor("Old"), Some.Event("Talks"),
            Some.Participation("actor:turkey", "event:talks"),
            Some.Place("Lodz") with { Names = [new Name("Lodsch", "de", NameKind.Official), new Name("Łódź", "pl")] }, Some.Actor("Gone"));
        await WriteAsync(new Merge(Some.Key("actor:old"), Some.Key("actor:turkey"), "The same."),
            new Retract(Some.Key("actor:gone"), "A test."));
        async Task<string> ResolveAsync(Reference reference) =>
            string.Join(' ', (await AskAsync(snapshot => snapshot.ResolveAsync([reference]))).Single());

        Assert.Equal("actor:turkey", await ResolveAsync(new Reference(Some.Key("actor:turkey"), null, null, null)));
        Assert.Equal("actor:turkey", await ResolveAsync(new Reference(Some.Key("actor:old"), null, null, Kind.Actor)));
        Assert.Equal("", await ResolveAsync(new Reference(Some.Key("actor:turkey"), null, null, Kind.Place)));
        Assert.Equal("", await ResolveAsync(new Reference(Some.Key("actor:gone"), null, null, null)));
        Assert.Equal("", await ResolveAsync(new Reference(Some.Key("participation:turkey~talks"), null, null, null)));
        Assert.Equal("place:turkey", await ResolveAsync(new Reference(null, new ExternalId("ISO3", "TUR"), null, null)));
        Assert.Equal("", await ResolveAsync(new Reference(null, new ExternalId("ISO3", "tur"), null, null)));
        Assert.Equal("actor:turkey place:turkey", await ResolveAsync(new Reference(null, null, "TURKEY ", null)));
        Assert.Equal("place:turkey", await ResolveAsync(new Reference(null, null, "turkey", Kind.Place)));
        Assert.Equal("place:lodz", await ResolveAsync(new Reference(null, null, "lodz", null)));
        Assert.Equal("", await ResolveAsync(new Reference(null, null, "old", null)));
        Assert.Equal("", await ResolveAsync(new Reference(null, null, "turk", null)));
    }

    [SkippableFact]
    public async Task References_resolve_many_at_once_ten_keys_each_at_most()
    {
        await PutAsync(Enumerable.Range(0, 12)
            .Select(i => Some.Actor($"x{i:00}") with { Names = [new Name("Alike", Kind: NameKind.Official)] }));

        var found = await AskAsync(
            snapshot => snapshot.ResolveAsync(
            [new Reference(null, null, "alike", null), new Reference(Some.Key("actor:x11"), null, null, null)]));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"actor:x{i:00}"), found[0].Select(key => key.Value));
        Assert.Equal(["actor:x11"], found[1].Select(key => key.Value));
        Assert.Empty(await AskAsync(snapshot => snapshot.ResolveAsync([])));
    }

    [SkippableFact]
    public async Task The_overview_counts_what_the_view_holds()
    {
        await PutAsync(
            Some.Event("A", "2025-05", "SUMMIT"), Some.Event("B", "2025-06-02"), Some.Event("C", "/2025-01-01"),
            Some.Event("D", type: "SUMMIT"), Some.Actor("X"), Some.Participation("actor:x", "event:b"));

        var now = await AskAsync(snapshot => snapshot.OverviewAsync(View.Default));
        Assert.Equal(Kinds.All, now.Kinds.Select(kind => kind.Kind));
        Assert.Equal([1, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0], now.Kinds.Select(kind => kind.Count));
        Assert.Equal([("MEETING", 2), ("SUMMIT", 2)], now.EventTypes);
        Assert.Equal((new DateOnly(2025, 5, 1), new DateOnly(2025, 6, 2)), (now.FirstEvent, now.LastEvent));

        var may = await AskAsync(snapshot => snapshot.OverviewAsync(On("2025-05-01")));
        Assert.Equal([("MEETING", 1), ("SUMMIT", 2)], may.EventTypes);
        Assert.Equal((new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 1)), (may.FirstEvent, may.LastEvent));
        var before = await AskAsync(snapshot => snapshot.OverviewAsync(new View { AtRevision = 0 }));
        Assert.Equal((0, 0, null), (before.Kinds.Sum(kind => kind.Count), before.EventTypes.Count, before.FirstEvent));
    }

    private static async Task<List<ElementVersion>> ToListAsync(IAsyncEnumerable<ElementVersion> stream)
    {
        var list = new List<ElementVersion>();
        await foreach (var version in stream)
            list.Add(version);
        return list;
    }

    private Task<string> ScanAsync(IReadOnlyCollection<Kind> kinds, View? view = null) =>
        AskAsync(async snapshot =>
        string.Join(' ', (await ToListAsync(snapshot.ScanAsync(view ?? View.Default, kinds))).Select(version => version.Key)));
}
