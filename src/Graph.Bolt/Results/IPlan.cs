namespace Neo4j.Driver;

/// <summary>One step of how the server would run a query (EXPLAIN).</summary>
public interface IPlan
{
    /// <summary>What the step does, such as <c>NodeByLabelScan@neo4j</c>.</summary>
    string OperatorType { get; }

    /// <summary>What the server tells about it.</summary>
    IDictionary<string, object?> Arguments { get; }

    /// <summary>The variables that it knows.</summary>
    IList<string> Identifiers { get; }

    /// <summary>The steps that it takes its rows from.</summary>
    IList<IPlan> Children { get; }
}
