using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>
/// Streams the visible elements of a kind, by key, in chunks: first the next keys by their indexes, then what of them is visible.
/// </summary>
internal static class Scan
{
    private const int Chunk = 1_000;

    /// <summary>The next ones after a key, and the last key looked at; null where there are no more.</summary>
    public static async Task<(IReadOnlyList<ElementVersion> Versions, string? Last)> NextAsync(QueryContext context, Kind kind,
        string after)
    {
        var keys = await KeysAsync(context, kind, after.Length == 0 ? kind.Prefix() + ":" : after).ConfigureAwait(false);
        if (keys.Count == 0)
            return ([], null);
        string[] types = [.. keys.Select(each => each.Type).OfType<string>().Distinct()];
        var rows = await context.ReadAsync(cypher =>
        {
            var source = context.View.ByKey(cypher, [kind], "key", "key", cypher.Alias("x"), kind == Kind.Relation ? types : null);
            source.Where.AddRange(context.View.Visible(cypher, source.X, kind));
            return $"UNWIND {cypher.Add(keys.Select(each => each.Key).ToArray())} AS key CALL (key) "
                + $"{{ {source.Text} RETURN {source.X} }} RETURN {VersionMapper.Columns(source.X)} AS v";
        }).ConfigureAwait(false);
        return ([.. rows.Cast<IReadOnlyList<object?>>().Select(VersionMapper.Read).OrderBy(version => version.Key)], keys[^1].Key);
    }

    private static async Task<IReadOnlyList<(string Key, string? Type)>> KeysAsync(QueryContext context, Kind kind, string after)
    {
        var patterns = kind switch
        {
            Kind.Relation => context.RelationTypes.All.Select(type => (Pattern: $"()-[x:{Labels.Quoted(type)}]->()", Type: $"'{type}'")),
            Kind.Participation or Kind.Engagement => [($"()-[x:{Labels.Of(kind)}]->()", "null")],
            _ => [($"(x:{Labels.Of(kind)})", "null")],
        };
        var branches = patterns.Select(
            each => $"MATCH {each.Pattern} WHERE x.key > $after WITH x.key AS key ORDER BY key "
                + $"LIMIT {Chunk} RETURN [key, {each.Type}] AS v");
        if (!context.View.IsPresent)
            branches = branches.Append(
                $"MATCH (x:Version) WHERE x.key > $after AND x.key < $end AND x.until > $at WITH DISTINCT x.key AS "
                    + $"key, {(kind == Kind.Relation ? "x.type" : "null")} AS type ORDER BY key LIMIT {Chunk} RETURN [key, type] AS v");
        var rows = await context.ReadAsync(
            string.Join(" UNION ALL ", branches), new() { ["after"] = after, ["end"] = kind.Prefix() + ";" }, context.Cancellation)
            .ConfigureAwait(false);
        return [.. rows.Cast<IReadOnlyList<object?>>().Select(row => ((string)row[0]!, (string?)row[1])).Distinct()
            .OrderBy(each => each.Item1, StringComparer.Ordinal).Take(Chunk)];
    }
}
