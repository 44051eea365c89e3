namespace Graph.Core.Recording;

/// <summary>A batch that took a revision in the sequence.</summary>
/// <param name="Id">The batch's own id.</param>
/// <param name="By">Who recorded it, as given with the batch.</param>
/// <param name="Outcome">Its revision, its time and how much it did, as the first caller was told.</param>
public sealed record RecordedBatch(string Id, string? By, BatchOutcome Outcome)
{
    /// <summary>Its revision in the sequence.</summary>
    public long Revision => Outcome.Revision;

    /// <summary>How many versions it made, one per element; at least 1, since a batch that changes nothing takes no revision.</summary>
    public int Versions => Outcome.Created + Outcome.Changed + Outcome.Retracted;
}
