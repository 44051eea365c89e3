namespace Graph.Bolt;

internal sealed class RecordKeys(string[] names)
{
    private const int MaxSearched = 16;
    private readonly Dictionary<string, int>? _index = names.Length > MaxSearched
        ? names.Index().ToDictionary(n => n.Item, n => n.Index)
        : null;

    public string[] Names => names;

    public int IndexOf(string key) => TryIndexOf(key, out var index)
        ? index
        : throw new KeyNotFoundException($"The result has no column '{key}'; it has {string.Join(", ", names)}.");

    public bool TryIndexOf(string key, out int index)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_index is not null) return _index.TryGetValue(key, out index);
        index = Array.IndexOf(names, key);
        return index >= 0;
    }
}
