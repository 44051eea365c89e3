using Graph.Core.Recording;

namespace Graph.Embedded.Writing;

/// <summary>A batch that waits for the writer, and whoever waits for it.</summary>
internal sealed class PendingBatch(Batch batch, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<BatchOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Batch Batch { get; } = batch;

    public CancellationToken Cancellation { get; } = cancellationToken;

    public Task<BatchOutcome> Done => _done.Task;

    /// <summary>What became of it, told once the transaction is over.</summary>
    public BatchOutcome? Outcome { get; set; }

    public void Succeed() => _done.TrySetResult(Outcome!);

    public void Fail(Exception failure)
    {
        if (failure is OperationCanceledException)
            _done.TrySetCanceled(Cancellation);
        else
            _done.TrySetException(failure);
    }
}
