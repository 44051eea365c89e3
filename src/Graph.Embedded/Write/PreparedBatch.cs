using Graph.Core.Recording;
using Graph.Core.Recording.Planning;

namespace Graph.Embedded.Write;

/// <summary>A batch with all that can be worked out of it without writing.</summary>
/// <param name="Batch">The batch, and what becomes of it.</param>
/// <param name="Rows">The rows to write, in the order of the plan; none where nothing changes.</param>
internal sealed record PreparedBatch(RecordedBatch Batch, IReadOnlyList<ElementRow> Rows)
{
    /// <summary>The batch as it was planned.</summary>
    public static PreparedBatch Of(Batch batch, RecordPlan plan, RowMaker maker) =>
        new(new RecordedBatch(batch.Id, batch.By, plan.Outcome), maker.Make(plan.Versions));
}
