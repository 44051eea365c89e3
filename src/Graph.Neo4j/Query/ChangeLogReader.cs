using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Reads the change log: each entry is a version, and what the element was before it.</summary>
internal sealed class ChangeLogReader(QueryContext context, long lastRevision)
{
    private readonly VersionHistory _history = new(context.Present);

    public async Task<IReadOnlyList<Change>> ReadAsync(ChangeLogPosition after, int limit, Key? element)
    {
        var entries = element is { } key
            ? await OfElementAsync(after, limit, key).ConfigureAwait(false)
            : await AllAsync(after, limit).ConfigureAwait(false);
        var wanted = entries.SelectMany(entry => ((Key, long)[])[(entry.Key, entry.Revision), (entry.Key, entry.Revision - 1)]).Distinct()
            .ToArray();
        var versions = await _history.AtAsync(context.ReadAsync, wanted, context.Cancellation).ConfigureAwait(false);
        return [.. entries.Select(
            entry => new Change(versions[(entry.Key, entry.Revision)], versions.GetValueOrDefault((entry.Key, entry.Revision - 1))?.Content,
            entry.Ordinal))];
    }

    private async Task<IReadOnlyList<(Key Key, long Revision, int Ordinal)>> AllAsync(ChangeLogPosition after, int limit)
    {
        const string Text =
            "MATCH (d:ChangeLog) WHERE d.revision >= $revision AND d.revision <= $last AND (d.revision > $revision OR d.first + "
            + "size(d.keys) - 1 > $ordinal) " +
            "WITH d ORDER BY d.revision, d.first LIMIT $most UNWIND range(0, size(d.keys) - 1) AS i " +
            "WITH d, i WHERE d.revision > $revision OR d.first + i > $ordinal " +
            "WITH d, i ORDER BY d.revision, d.first, i LIMIT $most RETURN [d.keys[i], d.revision, d.first + i] AS v";
        var rows = await context.ReadAsync(
            Text, new()
            {
                ["revision"] = after.Revision, ["ordinal"] = (long)after.Ordinal, ["last"] = lastRevision,
                ["most"] = (long)limit
            }, context.Cancellation).ConfigureAwait(false);
        return [.. rows.Cast<IReadOnlyList<object?>>().Select(row => (Key.Parse((string)row[0]!), (long)row[1]!, (int)(long)row[2]!))];
    }

    private async Task<IReadOnlyList<(Key Key, long Revision, int Ordinal)>> OfElementAsync(ChangeLogPosition after, int limit, Key key)
    {
        const string Numbers =
            "UNWIND $revisions AS revision MATCH (d:ChangeLog {revision: revision}) WHERE $key IN d.keys " +
            "RETURN [revision, d.first + [i IN range(0, size(d.keys) - 1) WHERE d.keys[i] = $key][0]] AS v";
        var past = await context.ReadAsync(
            $"MATCH (x:Version {{key: $key}}) RETURN {VersionMapper.Columns("x")} AS v", new() { ["key"] = key.Value },
            context.Cancellation).ConfigureAwait(false);
        var now = await context.Present.ReadAsync(context.ReadAsync, [key], context.Cancellation).ConfigureAwait(false);
        var revisions = past.Cast<IReadOnlyList<object?>>().Concat(now).Select(row => VersionMapper.Read(row).Recorded.Revision)
            .Where(revision => revision >= after.Revision && revision <= lastRevision).Distinct().ToArray();
        var numbers = await context.ReadAsync(Numbers, new() { ["revisions"] = revisions, ["key"] = key.Value }, context.Cancellation)
            .ConfigureAwait(false);
        var entries = numbers.Cast<IReadOnlyList<object?>>().Select(row => (Key: key, Revision: (long)row[0]!, Ordinal: (int)(long)row[1]!))
            .Where(entry => entry.Revision > after.Revision || entry.Ordinal > after.Ordinal);
        return [.. entries.OrderBy(entry => entry.Revision).Take(limit)];
    }
}
