namespace Neo4j.Driver;

/// <summary>What a query changed.</summary>
public interface ICounters
{
    /// <summary>Whether it changed anything in the graph or its schema.</summary>
    bool ContainsUpdates { get; }

    /// <summary>How many nodes were made.</summary>
    int NodesCreated { get; }

    /// <summary>How many nodes were deleted.</summary>
    int NodesDeleted { get; }

    /// <summary>How many relationships were made.</summary>
    int RelationshipsCreated { get; }

    /// <summary>How many relationships were deleted.</summary>
    int RelationshipsDeleted { get; }

    /// <summary>How many properties were set.</summary>
    int PropertiesSet { get; }

    /// <summary>How many labels were put on nodes.</summary>
    int LabelsAdded { get; }

    /// <summary>How many labels were taken off nodes.</summary>
    int LabelsRemoved { get; }

    /// <summary>How many indexes were made.</summary>
    int IndexesAdded { get; }

    /// <summary>How many indexes were dropped.</summary>
    int IndexesRemoved { get; }

    /// <summary>How many constraints were made.</summary>
    int ConstraintsAdded { get; }

    /// <summary>How many constraints were dropped.</summary>
    int ConstraintsRemoved { get; }

    /// <summary>How many changes were made to the system database.</summary>
    int SystemUpdates { get; }

    /// <summary>Whether it changed the system database.</summary>
    bool ContainsSystemUpdates { get; }
}
