using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Query;

/// <summary>Reads elements of any kinds by their keys, in one call.</summary>
internal sealed class KeyReader(QueryContext context, Selections wanted, Standing standing = Standing.Visible,
    IReadOnlyDictionary<Key, string>? types = null)
{
    /// <summary>The rows of those that are there, by the keys that the keys asked for mean.</summary>
    public async Task<Dictionary<Key, Row>> ReadAsync(IReadOnlyCollection<Key> keys, DeferredHops deferred)
    {
        var found = new Dictionary<Key, Row>();
        var levels = new Dictionary<Kind, LevelReader>();
        foreach (var chunk in keys.Chunk(PageRequest.MaxRows))
        {
            var rows = await context.ReadAsync(cypher => Compose(cypher, chunk, levels)).ConfigureAwait(false);
            foreach (var values in rows.Cast<IReadOnlyList<object?>>())
            {
                var kind = Key.Parse((string)values[0]!).Kind;
                var row = levels[kind].Read(values, deferred);
                found[row.Key] = row;
            }
        }
        return found;
    }

    /// <summary>The query that reads them, and how the rows of each kind are read.</summary>
    public string Compose(CypherBuilder cypher, IEnumerable<Key> keys, Dictionary<Kind, LevelReader> levels)
    {
        levels.Clear();
        var meant = keys.Select(context.Keys.Resolve).Distinct().GroupBy(key => key.Kind).OrderBy(kind => kind.Key);
        return string.Join(" UNION ALL ", meant.Select(kind => Branch(cypher, kind.Key, [.. kind], levels)));
    }

    private string Branch(CypherBuilder cypher, Kind kind, IReadOnlyList<Key> keys, Dictionary<Kind, LevelReader> levels)
    {
        var (key, x) = (cypher.Alias("key"), cypher.Alias("x"));
        var source = standing switch
        {
            Standing.Withdrawn =>
                new MatchClause($"MATCH ({x}:Version {{key: {key}}})", x,
                [$"{x}.retractedAt IS NOT NULL", $"{x}.revision <= $at", $"{x}.until > $at"]),
            _ => context.View.ByKey(cypher, [kind], key, key, x, kind == Kind.Relation ? TypesOf(keys) : null,
                live: standing == Standing.Visible),
        };
        if (standing == Standing.Visible)
            source.Where.AddRange(context.View.Visible(cypher, x, kind));
        var level = levels[kind] = new LevelReader(context, cypher, wanted, [kind], x, standing, keyed: true);
        return $"UNWIND {cypher.Add(keys.Select(each => each.Value).ToArray())} AS {key} CALL ({key}) {{ {source.Text} RETURN {x} }}"
            + $"{level.Clauses} RETURN {level.RowWith()} AS v";
    }

    // Where any key does not tell its type, all are looked in.
    private IReadOnlyList<string>? TypesOf(IReadOnlyList<Key> keys)
    {
        var told = keys.Select(key => types?.GetValueOrDefault(key) ?? context.RelationTypes.ToldBy(key)).ToArray();
        return told.Contains(null) ? null : context.RelationTypes.Those(told.OfType<string>());
    }
}
