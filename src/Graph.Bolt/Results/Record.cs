using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The keys are shared by all rows of a result, so a row is one array.</summary>
internal sealed class Record(RecordKeys keys, object?[] values) : IRecord
{
    public object? this[int index] => values[index];

    public object? this[string key] => values[keys.IndexOf(key)];

    public IReadOnlyDictionary<string, object?> Values => this;

    public IReadOnlyList<string> Keys => keys.Names;

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => keys.Names;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => values;

    public int Count => values.Length;

    public bool ContainsKey(string key) => keys.TryIndexOf(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var found = keys.TryIndexOf(key, out var index);
        value = found ? values[index] : null;
        return found;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++) yield return new(keys.Names[i], values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
