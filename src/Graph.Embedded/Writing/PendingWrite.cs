using Graph.Core.Recording;

namespace Graph.Embedded.Writing;

/// <summary>Batches that wait for the writer together, and whoever waits for them.</summary>
internal sealed class PendingWrite(IReadOnlyList<Batch> batches, bool dryRun, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IReadOnlyList<BatchOutcome>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Batch> Batches { get; } = batches;

    public bool DryRun { get; } = dryRun;

    public CancellationToken Cancellation { get; } = cancellationToken;

    /// <summary>How many writes they hold together.</summary>
    public int Size { get; } = batches.Sum(batch => batch.Writes.Count);

    public Task<IReadOnlyList<BatchOutcome>> Done => _done.Task;

    /// <summary>What the planner worked out ahead, or null where all is left to the write transaction.</summary>
    public AheadPlan? Ahead { get; set; }

    /// <summary>Whether it was written as planned ahead. Told once it is done.</summary>
    public bool WentAsPlanned { get; set; }

    /// <summary>What became of them, told once the transaction is over.</summary>
    public IReadOnlyList<BatchOutcome> Outcomes { get; set; } = [];

    public void Succeed() => _done.TrySetResult(Outcomes);

    public void Fail(Exception failure)
    {
        WentAsPlanned = false;
        if (failure is OperationCanceledException)
            _done.TrySetCanceled(Cancellation);
        else
            _done.TrySetException(failure);
    }
}
