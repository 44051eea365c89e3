namespace Neo4j.Driver;

/// <summary>A node of the graph.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>Its labels, in no order that means anything.</summary>
    IReadOnlyList<string> Labels { get; }
}
