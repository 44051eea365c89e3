using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class Relationship(
    long id,
    string elementId,
    string type,
    RelationshipEnds ends,
    IReadOnlyDictionary<string, object?> properties)
    : Entity(id, elementId, properties), IRelationship
{
    public string Type => type;

    public long StartNodeId => ends.StartId;

    public long EndNodeId => ends.EndId;

    public string StartNodeElementId => ends.Start;

    public string EndNodeElementId => ends.End;

    /// <summary>In a path relationships come without their ends; the path knows them.</summary>
    public Relationship Between(Node start, Node end) =>
        new(Id, ElementId, type, new(start.Id, end.Id, start.ElementId, end.ElementId), Properties);

    public bool Equals(IRelationship? other) => other is not null && other.ElementId == ElementId;

    public override bool Equals(object? obj) => Equals(obj as IRelationship);

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() => $"[:{Type} {ElementId}]";
}

internal readonly record struct RelationshipEnds(long StartId, long EndId, string Start, string End);
