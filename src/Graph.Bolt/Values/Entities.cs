using Neo4j.Driver;

namespace Graph.Bolt;

internal abstract class Entity(string elementId, IReadOnlyDictionary<string, object?> properties) : IEntity
{
    public object? this[string key] => Properties[key];

    public IReadOnlyDictionary<string, object?> Properties => properties;

    public string ElementId => elementId;

    public override bool Equals(object? obj) => obj is Entity other && other.GetType() == GetType() && other.ElementId == ElementId;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ElementId);
}

internal sealed class Node(string elementId, string[] labels, IReadOnlyDictionary<string, object?> properties)
    : Entity(elementId, properties), INode
{
    public IReadOnlyList<string> Labels => labels;

    public bool Equals(INode? other) => base.Equals(other);

    public override string ToString() => $"(:{string.Join(':', Labels)} {ElementId})";
}

internal sealed class Relationship(string elementId, string type, string start, string end, IReadOnlyDictionary<string, object?> properties)
    : Entity(elementId, properties), IRelationship
{
    public string Type => type;

    public string StartNodeElementId => start;

    public string EndNodeElementId => end;

    /// <summary>The same relationship with its ends: in a path they come apart from it.</summary>
    public Relationship Between(Node from, Node to) => new(ElementId, type, from.ElementId, to.ElementId, Properties);

    public bool Equals(IRelationship? other) => base.Equals(other);

    public override string ToString() => $"[:{Type} {ElementId}]";
}

internal sealed class Path(IReadOnlyList<INode> nodes, IReadOnlyList<IRelationship> relationships) : IPath
{
    public INode Start => nodes[0];

    public INode End => nodes[^1];

    public IReadOnlyList<INode> Nodes => nodes;

    public IReadOnlyList<IRelationship> Relationships => relationships;

    public override string ToString() => $"{Start}-{Relationships.Count}-{End}";
}
