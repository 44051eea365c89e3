using Neo4j.Driver;

namespace Graph.Bolt;

internal abstract class Entity(long id, string elementId, IReadOnlyDictionary<string, object?> properties) : IEntity
{
    public object? this[string key] => Properties[key];

    public IReadOnlyDictionary<string, object?> Properties => properties;

    public long Id => id;

    public string ElementId => elementId;

    public T Get<T>(string key) => Properties[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        var found = Properties.TryGetValue(key, out var held);
        value = found ? held.As<T>() : default!;
        return found;
    }

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ElementId);
}
