namespace Graph.Embedded.Write;

/// <summary>
/// The plan of the batches of one call, made before the write transaction on the expected state of the record: valid only if the record is
/// in that state when it is written.
/// </summary>
/// <param name="epoch">The epoch: a series of plans, each of which builds on the one before.</param>
/// <param name="baseRevision">The last revision of the state that it was planned on.</param>
/// <param name="batches">The batches, prepared.</param>
internal sealed class SpeculativePlan(int epoch, long baseRevision, IReadOnlyList<PreparedBatch> batches)
{
    private IReadOnlyList<PreparedBatch> _batches = batches;

    /// <summary>The series of plans that it belongs to; each builds on the one before.</summary>
    public int Epoch => epoch;

    /// <summary>The last revision of the state that it was planned on.</summary>
    public long BaseRevision => baseRevision;

    /// <summary>The versions that it makes.</summary>
    public IReadOnlyList<StoredElement> Versions { get; } = [.. batches.SelectMany(batch => batch.Rows).Select(row => row.Element)];

    /// <summary>Returns the batches once and lets go of them: rows take much memory, and the commit may be far off.</summary>
    public IReadOnlyList<PreparedBatch> Release()
    {
        var released = _batches;
        _batches = [];
        return released;
    }
}
