using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>The values of one map, read, by the names of their properties. What was refused is given but has no value.</summary>
internal sealed class DraftValues(Location? at)
{
    private readonly Dictionary<string, (object? Value, Location? At)> _values = [];
    private bool _isBroken;

    /// <summary>Where the map was written.</summary>
    public Location? At { get; } = at;

    /// <summary>Whether every property was read, none is missing and every reference is resolved.</summary>
    public bool IsComplete => !_isBroken && _values.Values.All(found => found.Value is not DraftReference { Resolved: null });

    /// <summary>Whether the property was written, be it with a value that was refused.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Adds a value; false where the property is there already.</summary>
    public bool TryAdd(string name, object? value, Location? at)
    {
        _isBroken |= value is null;
        return _values.TryAdd(name, (value, at));
    }

    /// <summary>Notes that a property is missing.</summary>
    public void LackOne() => _isBroken = true;

    /// <summary>The value, or null (default) where there is none.</summary>
    public T? Get<T>(string name) => _values.TryGetValue(name, out var found) && found.Value is not null ? (T)found.Value : default;

    /// <summary>The key that a reference was resolved to, or null.</summary>
    public Key? Key(string name) => Get<DraftReference>(name)?.Resolved;

    /// <summary>The items of a list; none where it was not given.</summary>
    public IEnumerable<T> Items<T>(string name) => Get<List<object>>(name)?.Cast<T>() ?? [];

    /// <summary>Where the value was written, or the map where it was not.</summary>
    public Location? LocationOf(string name) => _values.TryGetValue(name, out var found) ? found.At : At;
}
