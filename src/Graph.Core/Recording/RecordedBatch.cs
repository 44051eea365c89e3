namespace Graph.Core.Recording;

/// <summary>A batch in the batch log.</summary>
/// <param name="Id">The batch's own id.</param>
/// <param name="By">The author, as given with the batch.</param>
/// <param name="Outcome">Its revision, time and counts, as returned to the first caller.</param>
public sealed record RecordedBatch(string Id, string? By, BatchOutcome Outcome)
{
    /// <summary>Its revision in the batch log.</summary>
    public long Revision => Outcome.Revision;

    /// <summary>
    /// The number of versions it created, one per element; at least 1, since a batch that changes nothing takes no revision.
    /// </summary>
    public int Versions => Outcome.Created + Outcome.Changed + Outcome.Retracted;
}
