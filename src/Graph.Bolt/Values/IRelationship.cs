namespace Neo4j.Driver;

/// <summary>A relationship of the graph.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>Its type.</summary>
    string Type { get; }

    /// <summary>The number of the node where it starts.</summary>
    [Obsolete("Replaced with StartNodeElementId")]
    long StartNodeId { get; }

    /// <summary>The number of the node where it ends.</summary>
    [Obsolete("Replaced with EndNodeElementId")]
    long EndNodeId { get; }

    /// <summary>The node where it starts.</summary>
    string StartNodeElementId { get; }

    /// <summary>The node where it ends.</summary>
    string EndNodeElementId { get; }
}
