namespace Neo4j.Driver;

/// <summary>A walk through the graph: nodes and the relationships between them, in the order of the walk.</summary>
public interface IPath : IEquatable<IPath>
{
    /// <summary>Where it begins.</summary>
    INode Start { get; }

    /// <summary>Where it ends.</summary>
    INode End { get; }

    /// <summary>The nodes, one more than relationships.</summary>
    IReadOnlyList<INode> Nodes { get; }

    /// <summary>The relationships; their own direction may be against the walk.</summary>
    IReadOnlyList<IRelationship> Relationships { get; }
}
