using Graph.Core.Model;

namespace Graph.Neo4j.Query;

/// <summary>
/// What the keys of a question mean. They are taken as they stand, and asked anew where an answer tells that some were absorbed.
/// </summary>
internal sealed class MergedKeyResolver
{
    private readonly Dictionary<Key, Key> _kept = [];
    private readonly HashSet<Key> _used = [];

    /// <summary>All keys asked about so far, and those that they mean.</summary>
    public string[] Used => [.. _used.Select(key => key.Value)];

    public Key Resolve(Key key)
    {
        _used.Add(key);
        while (_kept.TryGetValue(key, out var kept))
            _used.Add(key = kept);
        return key;
    }

    /// <summary>What those keys mean, each once.</summary>
    public IReadOnlyCollection<string> Those(IEnumerable<Key> keys) => [.. keys.Select(key => Resolve(key).Value).Distinct()];

    /// <summary>Takes in which keys were absorbed; true where that is news.</summary>
    public bool Learn(IReadOnlyList<object?> moved)
    {
        var news = false;
        foreach (var pair in moved.Cast<IReadOnlyList<object?>>())
            news |= _kept.TryAdd(Key.Parse((string)pair[0]!), Key.Parse((string)pair[1]!));
        return news;
    }
}
