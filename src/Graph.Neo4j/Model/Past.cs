using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Neo4j.Model;

/// <summary>Reads versions as they stood at places of the past.</summary>
internal sealed class Past(Present present)
{
    private static readonly string AtPlaces =
        $"UNWIND $rows AS row MATCH (x:{Labels.Version} {{key: row.key}}) WHERE x.place <= row.place AND x.until > row.place RETURN {StoredVersion.Columns("x")} AS v";

    /// <summary>The versions that those of the keys had at a place, live or not.</summary>
    public async Task<Dictionary<Key, ElementVersion>> AtAsync(Reader reader, IReadOnlyCollection<Key> keys, long place, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Key, ElementVersion>();
        foreach (var ((key, _), version) in await AtAsync(reader, [.. keys.Select(key => (key, place))], cancellationToken).ConfigureAwait(false))
            found[key] = version;
        return found;
    }

    /// <summary>The version that each key had at its place, where it had one.</summary>
    public async Task<Dictionary<(Key Key, long Place), ElementVersion>> AtAsync(
        Reader reader, IReadOnlyCollection<(Key Key, long Place)> wanted, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(Key Key, long Place), ElementVersion>();
        if (wanted.Count == 0)
            return found;
        var places = wanted.ToLookup(each => each.Key.Value, each => each.Place);
        var rows = wanted.Select(each => new Dictionary<string, object?> { ["key"] = each.Key.Value, ["place"] = each.Place }).ToList();
        var past = await reader(AtPlaces, new() { ["rows"] = rows }, cancellationToken).ConfigureAwait(false);
        var now = await present.ReadAsync(reader, [.. wanted.Select(each => each.Key).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var row in past.Cast<IReadOnlyList<object?>>().Concat(now))
        {
            var version = StoredVersion.Read(row);
            var until = StoredVersion.Until(row) ?? Stored.Ever;
            foreach (var place in places[version.Key.Value].Where(place => version.Recorded.Place <= place && place < until))
                found[(version.Key, place)] = version;
        }
        return found;
    }
}
