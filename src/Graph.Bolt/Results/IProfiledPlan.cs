namespace Neo4j.Driver;

/// <summary>One step of how the server did run a query (PROFILE).</summary>
public interface IProfiledPlan : IPlan
{
    /// <summary>How often it asked the store.</summary>
    long DbHits { get; }

    /// <summary>How many rows came out of it.</summary>
    long Records { get; }

    /// <summary>The steps that it takes its rows from.</summary>
    new IList<IProfiledPlan> Children { get; }
}
