using Graph.Core.Recording;

namespace Graph.Embedded.Writing;

/// <summary>A batch with all that can be worked out of it without writing.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Rows">The rows to write, in the order of the plan; none where nothing changes.</param>
internal sealed record PreparedBatch(Batch Batch, BatchOutcome Outcome, IReadOnlyList<ElementRow> Rows);
