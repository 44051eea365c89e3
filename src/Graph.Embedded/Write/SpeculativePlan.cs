namespace Graph.Embedded.Write;

/// <summary>
/// What the batches of one call do, worked out before the write transaction: right only where the record is then as it was foreseen.
/// </summary>
/// <param name="epoch">Which run of plans it belongs to; each builds on the one before.</param>
/// <param name="lastRevision">The last revision of the record that it was planned on.</param>
/// <param name="batches">The batches, prepared.</param>
internal sealed class SpeculativePlan(int epoch, long lastRevision, IReadOnlyList<PreparedBatch> batches)
{
    private IReadOnlyList<PreparedBatch> _batches = batches;

    /// <summary>Which run of plans it belongs to.</summary>
    public int Epoch => epoch;

    /// <summary>The last revision of the record that it was planned on.</summary>
    public long LastRevision => lastRevision;

    /// <summary>The versions that are the present ones after it.</summary>
    public IReadOnlyList<StoredElement> Foreseen { get; } = [.. batches.SelectMany(batch => batch.Rows).Select(row => row.Element)];

    /// <summary>Gives the batches away, once: rows take much room, and the commit may be far off.</summary>
    public IReadOnlyList<PreparedBatch> Release()
    {
        var released = _batches;
        _batches = [];
        return released;
    }
}
