using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Reads a fetch.</summary>
internal static class RootReader
{
    public static async Task<RowPage> ReadAsync(QueryContext context, FetchRoot root, Selections wanted)
    {
        await context.Places.PrepareAsync(FilterWalk.Of(root, wanted)).ConfigureAwait(false);
        var later = new DeferredHops(context);
        var page = root switch
        {
            KeysRoot keys => new RowPage(await KeysAsync(context, keys.Keys, wanted, later).ConfigureAwait(false), []),
            ListRoot list => await ListAsync(context, list, wanted, later).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(root), root, "Not a root of the port."),
        };
        await later.FollowAsync().ConfigureAwait(false);
        return page;
    }

    /// <summary>The visible elements of a kind that pass.</summary>
    public static MatchClause Elements(QueryContext context, CypherBuilder cypher, Kind kind, Filter? where)
    {
        var filters = context.Filters(cypher);
        var source = context.View.Elements(cypher, kind, cypher.Alias("x"), kind == Kind.Relation ? filters.TypesOf(where) : null);
        source.Where.AddRange(context.View.Visible(cypher, source.X, kind));
        if (where is not null)
            source.Where.Add(filters.Compile(where, source.X, kind));
        return source;
    }

    private static async Task<RowPage> ListAsync(QueryContext context, ListRoot list, Selections wanted, DeferredHops deferred)
    {
        PageReader page = null!;
        var rows = await context.ReadAsync(cypher =>
        {
            var source = Elements(context, cypher, list.Kind, list.Where);
            if (context.View.IsPresent)
                source.Where.AddRange(InOrder(source.X, list.Kind, list.Order.Entries[0].By));
            page = new PageReader(context, cypher, "", source, list.Kind, list.Order, list.Page, wanted);
            return $"RETURN [{string.Join(", ", page.Columns)}] AS v";
        }).ConfigureAwait(false);
        return page.Read((IReadOnlyList<object?>)rows[0]!, deferred);
    }

    // Every element has these; an index gives its order, and stops at the end of the page, only to who asks for all of its properties.
    private static IEnumerable<string> InOrder(string x, Kind kind, OrderBy first) => (first, kind) switch
    {
        (OrderBy.Date, Kind.Event or Kind.Process or Kind.Source or Kind.Stance or Kind.Claim) =>
            [$"{x}.sortDate >= {PropertyMapper.Undated}", $"{x}.tie IS NOT NULL"],
        (OrderBy.Name, Kind.Actor or Kind.Place or Kind.Issue) => [$"{x}.sortName >= ''", $"{x}.tie IS NOT NULL"],
        _ => [],
    };

    private static async Task<Row?[]> KeysAsync(QueryContext context, IReadOnlyList<Key> keys, Selections wanted, DeferredHops deferred)
    {
        var found = await new KeyReader(context, wanted).ReadAsync(keys, deferred).ConfigureAwait(false);
        await FindListedAsync(context, Missing(), wanted, found, deferred).ConfigureAwait(false);
        if (Missing().Where(key => key.Kind.IsFact()).ToArray() is { Length: > 0 } facts)
            foreach (var (key, row) in await new KeyReader(context, wanted, Standing.Withdrawn).ReadAsync(facts, deferred)
                .ConfigureAwait(false))
                found.Add(key, row);
        return [.. keys.Select(key => found.GetValueOrDefault(context.Keys.Resolve(key)))];

        Key[] Missing() => [.. keys.Select(context.Keys.Resolve).Distinct().Where(key => !found.ContainsKey(key))];
    }

    // A relation may be of another type than its key tells.
    private static async Task FindListedAsync(QueryContext context, Key[] missing, Selections wanted, Dictionary<Key, Row> found,
        DeferredHops deferred)
    {
        var relations = missing.Where(key => key.Kind == Kind.Relation).Select(key => key.Value).ToArray();
        if (relations.Length == 0)
            return;
        var listed = await context.ReadAsync(
            "UNWIND $relations AS key MATCH (k:RelationKey {key: key}) RETURN [k.key, k.type] AS v", new() { ["relations"] = relations },
            context.Cancellation).ConfigureAwait(false);
        var types = listed.Cast<IReadOnlyList<object?>>().ToDictionary(pair => Key.Parse((string)pair[0]!), pair => (string)pair[1]!);
        if (types.Count > 0)
            foreach (var (key, row) in await new KeyReader(context, wanted, types: types).ReadAsync(types.Keys, deferred)
                .ConfigureAwait(false))
                found.Add(key, row);
    }
}
