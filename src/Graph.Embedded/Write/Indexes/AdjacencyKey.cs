namespace Graph.Embedded.Write.Indexes;

/// <summary>The primary key of an adjacency row.</summary>
internal readonly record struct AdjacencyKey(long Node, long Slot, long Date, long Tie, long Edge) : IComparable<AdjacencyKey>
{
    /// <summary>The date of an undated fact: before every other, so that it is last when the newest come first.</summary>
    public const long Undated = -1;

    public int CompareTo(AdjacencyKey other)
    {
        var order = Node.CompareTo(other.Node);
        if (order == 0)
            order = Slot.CompareTo(other.Slot);
        if (order == 0)
            order = Date.CompareTo(other.Date);
        if (order == 0)
            order = Tie.CompareTo(other.Tie);
        return order != 0 ? order : Edge.CompareTo(other.Edge);
    }
}
