using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Testing;

namespace Graph.Neo4j.Tests;

/// <summary>What must hold of a store of episodes, whatever happened to the server.</summary>
internal static class Whole
{
    /// <summary>Every acknowledged batch is there, none half, none twice, and the revisions have no gaps.</summary>
    public static async Task CheckAsync(IStore store, IReadOnlyCollection<string> acknowledged)
    {
        await using var snapshot = await store.OpenAsync();
        var found = new List<string>();
        for (var after = default(ChangeLogPosition); ;)
        {
            var changes = await snapshot.ChangesAsync(after, 500);
            if (changes.Count == 0)
                break;
            found.AddRange(changes.Select(change => $"{change.Version.Recorded.Revision} {change.Key}"));
            after = new ChangeLogPosition(changes[^1].Version.Recorded.Revision, changes[^1].Ordinal);
        }
        Assert.Equal(await snapshot.LastRevisionAsync() * Episode.Elements, found.Count);
        Assert.Equal(found.Count, found.Distinct().Count());
        foreach (var kind in (Kind[])[Kind.Actor, Kind.Event, Kind.Participation, Kind.Relation, Kind.Citation])
            Assert.Equal(await snapshot.LastRevisionAsync(), await snapshot.CountAsync(View.Default, kind, null));
        foreach (var id in acknowledged)
            Assert.NotNull(await store.FindBatchAsync(id));
        Assert.True(await snapshot.LastRevisionAsync() >= acknowledged.Count);
    }
}
