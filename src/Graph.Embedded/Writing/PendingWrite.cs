using Graph.Core.Recording;

namespace Graph.Embedded.Writing;

/// <summary>Batches that wait for the writer together, and whoever waits for them.</summary>
internal sealed class PendingWrite(IReadOnlyList<Batch> batches, bool dryRun, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IReadOnlyList<BatchOutcome>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Batch> Batches { get; } = batches;

    public bool DryRun { get; } = dryRun;

    public CancellationToken Cancellation { get; } = cancellationToken;

    public Task<IReadOnlyList<BatchOutcome>> Done => _done.Task;

    /// <summary>What became of them, told once the transaction is over.</summary>
    public IReadOnlyList<BatchOutcome> Outcomes { get; set; } = [];

    public void Succeed() => _done.TrySetResult(Outcomes);

    public void Fail(Exception failure)
    {
        if (failure is OperationCanceledException)
            _done.TrySetCanceled(Cancellation);
        else
            _done.TrySetException(failure);
    }
}
