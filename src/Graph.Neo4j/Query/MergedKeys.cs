using Graph.Core.Model;

namespace Graph.Neo4j.Query;

/// <summary>Finds what an entity absorbed at any remove.</summary>
internal static class MergedKeys
{
    /// <summary>Adds to keys that entities absorbed themselves those that these had absorbed.</summary>
    public static async Task CompleteAsync(QueryContext context, IReadOnlyList<(object?[] Values, int At, Key Key)> absorbed)
    {
        if (absorbed.Count == 0)
            return;
        var into = new Dictionary<Key, List<Key>>();
        var next = absorbed.SelectMany(each => (EquatableList<Key>)each.Values[each.At]!).ToHashSet();
        while (next.Count > 0)
        {
            var rows = await context.ReadAsync(
                "UNWIND $into AS key MATCH (m:Version) WHERE m.mergedInto = key AND m.revision <= $at AND m.until > $at RETURN [key, "
                    + "m.key] AS v",
                new() { ["into"] = next.Select(key => key.Value).ToArray() }, context.Cancellation).ConfigureAwait(false);
            foreach (var key in next)
                into[key] = [];
            next = [];
            foreach (var pair in rows.Cast<IReadOnlyList<object?>>())
            {
                into[Key.Parse((string)pair[0]!)].Add(Key.Parse((string)pair[1]!));
                next.Add(Key.Parse((string)pair[1]!));
            }
            next.RemoveWhere(into.ContainsKey);
        }
        foreach (var (values, at, _) in absorbed)
        {
            var all = new HashSet<Key>();
            var open = new Stack<Key>((EquatableList<Key>)values[at]!);
            while (open.TryPop(out var key))
                if (all.Add(key))
                    into[key].ForEach(open.Push);
            values[at] = all.Order().ToEquatableList();
        }
    }
}
