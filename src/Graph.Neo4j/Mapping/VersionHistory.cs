using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Neo4j.Mapping;

/// <summary>Reads versions as they stood at revisions of the past.</summary>
internal sealed class VersionHistory(CurrentVersions current)
{
    private static readonly string AtRevisions =
        $"UNWIND $rows AS row MATCH (x:{Labels.Version} {{key: row.key}}) WHERE x.revision <= row.revision AND x.until > row.revision "
            + $"RETURN {VersionMapper.Columns("x")} AS v";

    /// <summary>The versions that those of the keys had at a revision, live or not.</summary>
    public async Task<Dictionary<Key, ElementVersion>> AtAsync(RowReader reader, IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<Key, ElementVersion>();
        foreach (var ((key, _), version) in await AtAsync(reader, [.. keys.Select(key => (key, revision))], cancellationToken)
            .ConfigureAwait(false))
            found[key] = version;
        return found;
    }

    /// <summary>The version that each key had at its revision, where it had one.</summary>
    public async Task<Dictionary<(Key Key, long Revision), ElementVersion>> AtAsync(
        RowReader reader, IReadOnlyCollection<(Key Key, long Revision)> wanted, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(Key Key, long Revision), ElementVersion>();
        if (wanted.Count == 0)
            return found;
        var revisions = wanted.ToLookup(each => each.Key.Value, each => each.Revision);
        var rows = wanted.Select(each => new Dictionary<string, object?> { ["key"] = each.Key.Value, ["revision"] = each.Revision })
            .ToList();
        var past = await reader(AtRevisions, new() { ["rows"] = rows }, cancellationToken).ConfigureAwait(false);
        var now = await current.ReadAsync(reader, [.. wanted.Select(each => each.Key).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var row in past.Cast<IReadOnlyList<object?>>().Concat(now))
        {
            var version = VersionMapper.Read(row);
            var until = VersionMapper.Until(row) ?? PropertyMapper.Ever;
            foreach (var revision in revisions[version.Key.Value].Where(
                revision => version.Recorded.Revision <= revision && revision < until))
                found[(version.Key, revision)] = version;
        }
        return found;
    }
}
