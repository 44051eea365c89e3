namespace Graph.Core.Recording;

/// <summary>What became of a batch.</summary>
/// <param name="Revision">Its revision in the sequence; for a batch that changed nothing, the last revision before it.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Created">Elements created.</param>
/// <param name="Changed">Elements revised, ended, merged, split or redacted.</param>
/// <param name="Retracted">Elements withdrawn.</param>
/// <param name="Repeated">Whether a batch of this id was applied before, so that this one changed nothing; the rest is then what the first
/// was told.</param>
public sealed record BatchOutcome(long Revision, DateTimeOffset At, int Created, int Changed, int Retracted, bool Repeated = false);
