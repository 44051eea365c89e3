using Graph.Core.Recording;
using Graph.Core.Recording.Planning;

namespace Graph.Embedded.Write;

/// <summary>A planned batch, with the rows to write.</summary>
/// <param name="Batch">The batch and its outcome.</param>
/// <param name="Rows">The rows, in the order of the plan; none if nothing changes.</param>
internal sealed record PreparedBatch(RecordedBatch Batch, IReadOnlyList<ElementRow> Rows)
{
    /// <summary>The batch as it was planned.</summary>
    public static PreparedBatch Of(Batch batch, RecordPlan plan, RowMaker maker) =>
        new(new RecordedBatch(batch.Id, batch.By, plan.Outcome), maker.Make(plan.Versions));
}
