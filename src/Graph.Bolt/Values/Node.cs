using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class Node(long id, string elementId, string[] labels, IReadOnlyDictionary<string, object?> properties)
    : Entity(id, elementId, properties), INode
{
    public IReadOnlyList<string> Labels => labels;

    public bool Equals(INode? other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as INode);

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() => $"(:{string.Join(':', Labels)} {ElementId})";
}
