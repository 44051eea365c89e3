namespace Neo4j.Driver;

/// <summary>A node or a relationship as it was when the result was made.</summary>
public interface IEntity
{
    /// <summary>The property of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    object? this[string key] { get; }

    /// <summary>All properties by name.</summary>
    IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The server's id of the element; valid for one transaction.</summary>
    string ElementId { get; }
}

/// <summary>A node of the graph.</summary>
public interface INode : IEntity, IEquatable<INode>
{
    /// <summary>Its labels, in no particular order.</summary>
    IReadOnlyList<string> Labels { get; }
}

/// <summary>A relationship of the graph.</summary>
public interface IRelationship : IEntity, IEquatable<IRelationship>
{
    /// <summary>Its type.</summary>
    string Type { get; }

    /// <summary>The node where it starts.</summary>
    string StartNodeElementId { get; }

    /// <summary>The node where it ends.</summary>
    string EndNodeElementId { get; }
}

/// <summary>A walk through the graph: nodes and the relationships between them, in the order of the walk.</summary>
public interface IPath
{
    /// <summary>The first node.</summary>
    INode Start { get; }

    /// <summary>The last node.</summary>
    INode End { get; }

    /// <summary>The nodes, one more than relationships.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>The relationships; their own direction may be against the walk.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
