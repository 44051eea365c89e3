using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;

namespace Graph.Neo4j.Query;

/// <summary>Finds what references of a writer may mean in the present.</summary>
internal static class ReferenceResolver
{
    private const int MaxMeant = 10;

    public static async Task<IReadOnlyList<IReadOnlyList<Key>>> ResolveAsync(QueryContext context, IReadOnlyList<Reference> references)
    {
        var meant = new IReadOnlyList<Key>[references.Count];
        var byKey = await ByKeyAsync(context, references.Select(reference => reference.Key).OfType<Key>()).ConfigureAwait(false);
        var byWord = await ByWordAsync(context, [.. references.Where(reference => reference.Key is null).Select(WordOf).Distinct()])
            .ConfigureAwait(false);
        for (var i = 0; i < meant.Length; i++)
        {
            var found = references[i].Key is { } key
                ? byKey.Where(each => each == context.Keys.Resolve(key))
                : byWord[WordOf(references[i])];
            meant[i] = [.. found.Where(each => references[i].Kind is not { } kind || each.Kind == kind).Distinct().Order().Take(MaxMeant)];
        }
        return meant;
    }

    private static async Task<IReadOnlyCollection<Key>> ByKeyAsync(QueryContext context, IEnumerable<Key> keys)
    {
        var entities = keys.Where(key => key.Kind.IsEntity()).Distinct().ToArray();
        return entities.Length == 0
            ? []
            : (await new KeyReader(context, new Selections()).ReadAsync(entities, new DeferredHops(context)).ConfigureAwait(false)).Keys;
    }

    // In the present an index knows whole names and identifiers; the word is compared again, since the index has its own idea of words.
    private static async Task<ILookup<(bool IsId, string Text), Key>> ByWordAsync(QueryContext context,
        IReadOnlyList<(bool IsId, string Text)> words)
    {
        var found = new List<((bool, string) Word, Key Key)>();
        var asked = words.Where(word => word.Text.Length > 0)
            .Select(word => new Dictionary<string, object?> { ["id"] = word.IsId, ["text"] = word.Text, ["query"] = Escaped(word.Text) })
            .ToList();
        if (asked.Count > 0)
        {
            const string Which = "(word.id AND word.text IN x.externalIds) OR (NOT word.id AND word.text IN x.foldedNames)";
            var rows = await context.ReadAsync(cypher =>
            {
                var sources = context.View.IsPresent
                    ? ["CALL db.index.fulltext.queryNodes('names', word.query) YIELD node AS x WITH x"]
                    : Kinds.Entities.Select(kind => context.View.Elements(cypher, kind, "x").Text);
                return $"UNWIND {cypher.Add(asked)} AS word CALL (word) {{ "
                    + $"{string.Join(" UNION ALL ", sources.Select(source => $"{source} WHERE {Which} RETURN x.key AS key"))} }} RETURN "
                        + "[word.id, word.text, key] AS v";
            }).ConfigureAwait(false);
            found.AddRange(rows.Cast<IReadOnlyList<object?>>()
                .Select(row => (((bool)row[0]!, (string)row[1]!), Key.Parse((string)row[2]!))));
        }
        return found.ToLookup(each => each.Word, each => each.Key);
    }

    private static (bool IsId, string Text) WordOf(Reference reference) =>
        reference.ExternalId is { } id
        ? (true, Graph.Neo4j.Mapping.PropertyMapper.ExternalId(id))
        : (false, Folding.Fold(reference.Name ?? ""));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var c in text)
        {
            if (c < 128 && !char.IsAsciiLetterOrDigit(c))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
