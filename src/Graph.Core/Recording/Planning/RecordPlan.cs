namespace Graph.Core.Recording.Planning;

/// <summary>
/// What a store has to apply for one batch: the new versions, in order, one per element. Empty where nothing changes: then no revision is
/// taken.
/// </summary>
/// <param name="Versions">The new present versions. A version whose operation is <see cref="Operation.Redacted"/> also replaces the content
/// of every earlier version of its element, in the index too.</param>
/// <param name="Outcome">What the caller is told.</param>
public sealed record RecordPlan(IReadOnlyList<ElementVersion> Versions, BatchOutcome Outcome);
