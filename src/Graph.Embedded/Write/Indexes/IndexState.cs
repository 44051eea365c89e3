using Graph.Core.Model;

namespace Graph.Embedded.Write.Indexes;

/// <summary>What adjacency and counters need to know of a present version.</summary>
/// <param name="Id">The element.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Code">Its type, role or position.</param>
/// <param name="Live">Whether it is live.</param>
/// <param name="Shown">Whether it is live and, for a citation, what it supports is too.</param>
/// <param name="Tie">Its tie.</param>
/// <param name="Date">What orders by date read.</param>
/// <param name="E1">The first end, or null.</param>
/// <param name="E2">The second end, or null.</param>
/// <param name="E3">The third end, or null.</param>
internal readonly record struct IndexState(long Id, Kind Kind, string? Code, bool Live, bool Shown, long Tie, long? Date, long? E1,
    long? E2, long? E3)
{
    /// <summary>Whether it has rows among the live facts.</summary>
    public bool IsLiveFact => Live && Kind.IsFact();
}
