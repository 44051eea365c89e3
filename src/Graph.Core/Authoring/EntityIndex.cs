using Graph.Core.Model;
using Graph.Core.Text;

namespace Graph.Core.Authoring;

/// <summary>The entities of the drafts read so far, by key, external id and folded name.</summary>
internal sealed class EntityIndex
{
    private readonly HashSet<Key> _keys = [];
    private readonly Dictionary<(Kind, string), HashSet<Key>> _byName = [];
    private readonly Dictionary<(Kind, ExternalId), HashSet<Key>> _byId = [];

    /// <summary>Whether an entity has the key.</summary>
    public bool Has(Key key) => _keys.Contains(key);

    /// <summary>Adds an entity.</summary>
    public void Add(Key key, IEnumerable<string> names, IEnumerable<ExternalId> ids)
    {
        _keys.Add(key);
        foreach (var name in names)
            Add(_byName, (key.Kind, Folding.Fold(name)), key);
        foreach (var id in ids)
            Add(_byId, (key.Kind, id), key);
    }

    /// <summary>The entities of those kinds that bear the name, ordered by key.</summary>
    public IReadOnlyList<Key> Named(string name, IReadOnlyList<Kind> kinds)
    {
        var folded = Folding.Fold(name);
        return [.. kinds.SelectMany(kind => _byName.GetValueOrDefault((kind, folded)) ?? []).Order()];
    }

    /// <summary>The entities of those kinds that have the external id, ordered by key.</summary>
    public IReadOnlyList<Key> Registered(ExternalId id, IReadOnlyList<Kind> kinds) =>
        [.. kinds.SelectMany(kind => _byId.GetValueOrDefault((kind, id)) ?? []).Order()];

    /// <summary>The key of those kinds that is spelled most like the text, or null where none is like it.</summary>
    public string? NearestKey(string text, IReadOnlyList<Kind> kinds) =>
        _keys.Where(key => kinds.Contains(key.Kind)).Select(key => key.Value).Nearest(text, 1)
        .FirstOrDefault(key => Suggestions.AreAlike(key, text));

    /// <summary>The key of the entity of those kinds whose name is spelled most like the text, or null where there is none.</summary>
    public string? NearestName(string text, IReadOnlyList<Kind> kinds)
    {
        var nearest = _byName.Keys.Where(name => kinds.Contains(name.Item1)).Select(name => name.Item2).Distinct()
            .Nearest(Folding.Fold(text), 1);
        return nearest.Count == 0 ? null : Named(nearest[0], kinds)[0].Value;
    }

    private static void Add<T>(Dictionary<T, HashSet<Key>> index, T value, Key key) where T : notnull
    {
        if (!index.TryGetValue(value, out var keys))
            index[value] = keys = [];
        keys.Add(key);
    }
}
