using Graph.Core.Model;

namespace Graph.Embedded.Write.Indexes;

/// <summary>The parts of a present version that the adjacency table and the counters depend on.</summary>
/// <param name="Id">The element.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Code">Its type, role or position.</param>
/// <param name="Live">Whether it is live.</param>
/// <param name="Shown">Whether it is live and, for a citation, the element that it supports is too.</param>
/// <param name="Tie">Its tie.</param>
/// <param name="Date">Its sort date.</param>
/// <param name="E1">The first end, or null.</param>
/// <param name="E2">The second end, or null.</param>
/// <param name="E3">The third end, or null.</param>
internal readonly record struct IndexState(long Id, Kind Kind, string? Code, bool Live, bool Shown, long Tie, long? Date, long? E1,
    long? E2, long? E3)
{
    /// <summary>Whether it has adjacency rows.</summary>
    public bool IsLiveFact => Live && Kind.IsFact();
}
