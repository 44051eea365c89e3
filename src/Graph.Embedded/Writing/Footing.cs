using Graph.Core.Model;

namespace Graph.Embedded.Writing;

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
internal readonly record struct Footing(long Id, Kind Kind, string? Code, bool Live, bool Shown, long Tie, long? Date, long? E1, long? E2, long? E3)
{
    /// <summary>The elements that are its ends, each once.</summary>
    public IEnumerable<long> Nodes
    {
        get
        {
            if (E1 is { } first)
                yield return first;
            if (E2 is { } second && E2 != E1)
                yield return second;
            if (E3 is { } third && E3 != E1 && E3 != E2)
                yield return third;
        }
    }

    /// <summary>Its rows among the live facts, none where it is no live fact.</summary>
    public IEnumerable<(AdjacencyKey Key, long Other)> Rows(Func<string, long> relationType)
    {
        if (!Live || !Kind.IsFact())
            yield break;
        if (E1 is { } first)
            yield return (Row(first, 1, relationType), E2 ?? 0);
        if (E2 is { } second)
            yield return (Row(second, 2, relationType), E1 ?? 0);
        if (E3 is { } third)
            yield return (Row(third, 3, relationType), E2 ?? 0);
    }

    private AdjacencyKey Row(long node, int column, Func<string, long> relationType) =>
        new(node, Kind == Kind.Relation ? Ends.RelationSlot(column, relationType(Code!)) : Ends.Slot(Kind, column), Date ?? AdjacencyKey.Undated, Tie, Id);
}
