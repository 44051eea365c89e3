namespace Graph.Core.Recording.Planning;

/// <summary>
/// The effects of one batch that a store has to apply: the new versions, in order, one per element. Empty if nothing changes; then no
/// revision is taken.
/// </summary>
/// <param name="Versions">The new present versions. A version whose operation is <see cref="Operation.Redacted"/> also replaces the content
/// of every earlier version of its element, in the index too.</param>
/// <param name="Outcome">The outcome returned to the caller.</param>
public sealed record RecordPlan(IReadOnlyList<ElementVersion> Versions, BatchOutcome Outcome);
