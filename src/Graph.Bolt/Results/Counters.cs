using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class Counters(IReadOnlyDictionary<string, object?>? stats) : ICounters
{
    public bool ContainsUpdates => stats?.GetValueOrDefault("contains-updates") as bool?
        ?? stats?.Any(s => s.Key != "system-updates" && s.Value is > 0L) ?? false;

    public int NodesCreated => Count("nodes-created");
    public int NodesDeleted => Count("nodes-deleted");
    public int RelationshipsCreated => Count("relationships-created");
    public int RelationshipsDeleted => Count("relationships-deleted");
    public int PropertiesSet => Count("properties-set");
    public int LabelsAdded => Count("labels-added");
    public int LabelsRemoved => Count("labels-removed");
    public int IndexesAdded => Count("indexes-added");
    public int IndexesRemoved => Count("indexes-removed");
    public int ConstraintsAdded => Count("constraints-added");
    public int ConstraintsRemoved => Count("constraints-removed");
    public int SystemUpdates => Count("system-updates");

    public bool ContainsSystemUpdates => stats?.GetValueOrDefault("contains-system-updates") as bool? ?? SystemUpdates > 0;

    private int Count(string name) => stats?.GetValueOrDefault(name) is long count ? (int)count : 0;
}
