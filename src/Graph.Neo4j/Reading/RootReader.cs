using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>Reads a fetch.</summary>
internal static class RootReader
{
    public static async Task<RowPage> ReadAsync(Question question, FetchRoot root, Selections wanted)
    {
        await question.Places.PrepareAsync(FilterWalk.Of(root, wanted)).ConfigureAwait(false);
        var later = new Later(question);
        var page = root switch
        {
            KeysRoot keys => new RowPage(await KeysAsync(question, keys.Keys, wanted, later).ConfigureAwait(false), []),
            ListRoot list => await ListAsync(question, list, wanted, later).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(root), root, "Not a root of the port."),
        };
        await later.FollowAsync().ConfigureAwait(false);
        return page;
    }

    /// <summary>The visible elements of a kind that pass.</summary>
    public static Source Elements(Question question, Query query, Kind kind, Filter? where)
    {
        var filters = question.Filters(query);
        var source = question.Sight.Elements(query, kind, query.Alias("x"), kind == Kind.Relation ? filters.TypesOf(where) : null);
        source.Where.AddRange(question.Sight.Visible(query, source.X, kind));
        if (where is not null)
            source.Where.Add(filters.Compile(where, source.X, kind));
        return source;
    }

    private static async Task<RowPage> ListAsync(Question question, ListRoot list, Selections wanted, Later later)
    {
        PageReader page = null!;
        var rows = await question.ReadAsync(query =>
        {
            var source = Elements(question, query, list.Kind, list.Where);
            if (question.Sight.IsPresent)
                source.Where.AddRange(InOrder(source.X, list.Kind, list.Order.Entries[0].By));
            page = new PageReader(question, query, "", source, list.Kind, list.Order, list.Page, wanted);
            return $"RETURN [{string.Join(", ", page.Columns)}] AS v";
        }).ConfigureAwait(false);
        return page.Read((IReadOnlyList<object?>)rows[0]!, later);
    }

    // Every element has these; an index gives its order, and stops at the end of the page, only to who asks for all of its properties.
    private static IEnumerable<string> InOrder(string x, Kind kind, OrderBy first) => (first, kind) switch
    {
        (OrderBy.Date, Kind.Event or Kind.Process or Kind.Source or Kind.Stance or Kind.Claim) => [$"{x}.sortDate >= {Stored.Undated}", $"{x}.tie IS NOT NULL"],
        (OrderBy.Name, Kind.Actor or Kind.Place or Kind.Issue) => [$"{x}.sortName >= ''", $"{x}.tie IS NOT NULL"],
        _ => [],
    };

    private static async Task<Row?[]> KeysAsync(Question question, IReadOnlyList<Key> keys, Selections wanted, Later later)
    {
        var found = await new KeyReader(question, wanted).ReadAsync(keys, later).ConfigureAwait(false);
        await FindListedAsync(question, Missing(), wanted, found, later).ConfigureAwait(false);
        if (Missing().Where(key => key.Kind.IsFact()).ToArray() is { Length: > 0 } facts)
            foreach (var (key, row) in await new KeyReader(question, wanted, Standing.Withdrawn).ReadAsync(facts, later).ConfigureAwait(false))
                found.Add(key, row);
        return [.. keys.Select(key => found.GetValueOrDefault(question.Keys.Resolve(key)))];

        Key[] Missing() => [.. keys.Select(question.Keys.Resolve).Distinct().Where(key => !found.ContainsKey(key))];
    }

    // A relation may be of another type than its key tells.
    private static async Task FindListedAsync(Question question, Key[] missing, Selections wanted, Dictionary<Key, Row> found, Later later)
    {
        var relations = missing.Where(key => key.Kind == Kind.Relation).Select(key => key.Value).ToArray();
        if (relations.Length == 0)
            return;
        var listed = await question.ReadAsync(
            "UNWIND $relations AS key MATCH (k:RelationKey {key: key}) RETURN [k.key, k.type] AS v", new() { ["relations"] = relations }, question.Cancellation).ConfigureAwait(false);
        var types = listed.Cast<IReadOnlyList<object?>>().ToDictionary(pair => Key.Parse((string)pair[0]!), pair => (string)pair[1]!);
        if (types.Count > 0)
            foreach (var (key, row) in await new KeyReader(question, wanted, types: types).ReadAsync(types.Keys, later).ConfigureAwait(false))
                found.Add(key, row);
    }
}
