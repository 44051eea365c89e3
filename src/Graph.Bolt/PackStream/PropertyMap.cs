using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Bolt;

/// <summary>
/// The properties of one entity. Entities come by the hundred thousand with ten properties each; two arrays cost a fifth
/// of a dictionary, and looking one up among so few is as fast.
/// </summary>
internal sealed class PropertyMap : IReadOnlyDictionary<string, object?>
{
    private const int MaxSearched = 24;
    private static readonly PropertyMap Empty = new([], []);
    private readonly string[] _keys;
    private readonly object?[] _values;

    private PropertyMap(string[] keys, object?[] values) => (_keys, _values) = (keys, values);

    public object? this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no property '{key}'.");

    public IEnumerable<string> Keys => _keys;

    public IEnumerable<object?> Values => _values;

    public int Count => _keys.Length;

    public static IReadOnlyDictionary<string, object?> Read(ref PackStreamReader reader)
    {
        var count = reader.ReadMapSize();
        if (count == 0) return Empty;
        var map = count <= MaxSearched ? new PropertyMap(new string[count], new object?[count]) : null;
        var large = map is null ? new Dictionary<string, object?>(count) : null;
        for (var i = 0; i < count; i++)
        {
            var key = reader.ReadName();
            var value = reader.ReadValue();
            if (map is null) large![key] = value;
            else (map._keys[i], map._values[i]) = (key, value);
        }
        return map is null ? large! : map;
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = IndexOf(key);
        value = index >= 0 ? _values[index] : null;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++) yield return new(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var i = 0; i < _keys.Length; i++)
            if (_keys[i] == key) return i;
        return -1;
    }
}
