using Graph.Core.Text;

namespace Graph.Core.Ontologies;

/// <summary>Makes a thing of each entry, its parent first.</summary>
internal static class EntryTree
{
    /// <summary>One thing per entry, in file order. Dangling parents and circles are noted, and such an entry stands at the top.</summary>
    public static IReadOnlyList<T> Build<T>(IReadOnlyList<Entry> entries, Func<Entry, T?, T> make) where T : class
    {
        var byKey = entries.ToDictionary(entry => entry.Key);
        var made = new Dictionary<string, T>();
        return [.. entries.Select(Make)];

        T Make(Entry entry)
        {
            if (!made.TryGetValue(entry.Key, out var thing))
                made[entry.Key] = thing = make(entry, ParentOf(entry, byKey) is { } parent ? Make(parent) : null);
            return thing;
        }
    }

    private static Entry? ParentOf(Entry entry, Dictionary<string, Entry> byKey)
    {
        if (entry.Text("parent") is null || entry.ParentKey is null)
            return null;
        if (!byKey.TryGetValue(entry.ParentKey, out var parent))
            entry.AddProblem("parent", $"the parent '{entry.ParentKey}' does not exist",
                $"Did you mean {string.Join(", ", byKey.Keys.Nearest(entry.ParentKey, 3))}?");
        else if (IsItsOwnAncestor(entry, byKey))
            entry.AddProblem("parent", "it lies below itself", "Give one entry of the circle another parent, or none");
        else
            return parent;
        return null;
    }

    private static bool IsItsOwnAncestor(Entry entry, Dictionary<string, Entry> byKey)
    {
        var seen = new HashSet<string>();
        var at = entry;
        while (at.ParentKey is { } key && seen.Add(key) && byKey.TryGetValue(key, out var parent))
            at = parent;
        return seen.Contains(entry.Key);
    }
}
