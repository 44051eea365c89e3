namespace Graph.Embedded.Writing;

/// <summary>What the batches of one call do, worked out before the write transaction: right only where the record is then as it was foreseen.</summary>
/// <param name="Course">Which run of plans it belongs to; each builds on the one before.</param>
/// <param name="LastPlace">The last place of the record that it was planned on.</param>
/// <param name="Batches">The batches, prepared.</param>
internal sealed record AheadPlan(int Course, long LastPlace, IReadOnlyList<PreparedBatch> Batches);
