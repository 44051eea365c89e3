using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;
using Graph.Testing;

namespace Graph.Embedded.Tests;

/// <summary>What must be true of every file, whatever happened to the processes that wrote it.</summary>
internal static class Soundness
{
    /// <summary>The file is whole, and what is derived from versions is what they say.</summary>
    public static void Check(string file)
    {
        using var connection = new Connection(file, TimeSpan.FromSeconds(10));
        var integrity = connection.Prepare("PRAGMA integrity_check");
        Assert.True(integrity.Step());
        Assert.Equal("ok", integrity.Text(0));
        integrity.Reset();

        Same("adjacency rows", "SELECT count(*) FROM adj",
            "SELECT sum((e1 IS NOT NULL) + (e2 IS NOT NULL) + (e3 IS NOT NULL)) FROM element WHERE live = 1 AND kind BETWEEN 6 AND 10");
        Same("adjacency rows with the date of their fact", "SELECT count(*) FROM adj",
            "SELECT count(*) FROM adj a JOIN element e ON e.id = a.edge AND e.tie = a.tie AND ifnull(e.date, -1) = a.date");
        Same("degrees", "SELECT sum(n) FROM degree", "SELECT count(*) FROM (SELECT DISTINCT node, edge FROM adj)");
        Same("tallies", "SELECT sum(n) FROM tally", "SELECT sum(shown) FROM element");
        Same("tallies by kind and code", "SELECT count(*) FROM tally WHERE n <> 0",
            "SELECT count(*) FROM (SELECT DISTINCT kind, code FROM element WHERE shown)");
        Same("revisions without a gap", "SELECT count(*) FROM revision", "SELECT ifnull(max(revision), 0) FROM revision");

        void Same(string what, string one, string other)
        {
            var (a, b) = (connection.Number(one) ?? 0, connection.Number(other) ?? 0);
            Assert.True(a == b, $"{what}: {a} are kept, {b} follow from the versions");
        }
    }

    /// <summary>These episodes are there, each whole, and no other is there by half.</summary>
    public static async Task CheckAsync(IStore store, IEnumerable<string> acknowledged, ChangeLogPosition after)
    {
        await using var snapshot = await store.OpenAsync();
        foreach (var id in acknowledged)
        {
            Assert.NotNull(await store.FindBatchAsync(id));
            var expected = Episode.Of(id);
            var page = await snapshot.FetchAsync(
                new Fetch(View.Default, new KeysRoot([.. expected.Select(element => element.Key)]),
                Selections.All(new Selection([Property.Name, Property.Quote], []))));
            Assert.All(page.Rows, Assert.NotNull);
            Assert.Equal(((Citation)expected[^1]).Quote, page.Rows[^1]!.Get<string>(Property.Quote));
        }
        var changes = await snapshot.ChangesAsync(after, int.MaxValue);
        Assert.All(changes.GroupBy(change => change.Version.Recorded.Revision),
            revision => Assert.Equal(Episode.Elements, revision.Count()));
        Assert.Equal(await snapshot.LastRevisionAsync() - after.Revision,
            changes.Select(change => change.Version.Recorded.Revision).Distinct().Count());
    }
}
