namespace Graph.Core.Recording;

/// <summary>The outcome of a batch.</summary>
/// <param name="Revision">Its revision in the batch log; for a batch that changed nothing, the last revision before it.</param>
/// <param name="At">The time of recording.</param>
/// <param name="Created">The number of elements created.</param>
/// <param name="Changed">The number of elements revised, ended, merged, split or redacted.</param>
/// <param name="Retracted">The number of elements retracted.</param>
/// <param name="Repeated">Whether a batch with this id was applied before, so that this one changed nothing; the other values are then
/// those returned for the first.</param>
public sealed record BatchOutcome(long Revision, DateTimeOffset At, int Created, int Changed, int Retracted, bool Repeated = false);
