using Graph.Core.Recording;

namespace Graph.Embedded.Write;

/// <summary>Batches to record, or revisions to restore, that wait for the writer together, and whoever waits for them.</summary>
internal sealed class PendingWrite
{
    private readonly TaskCompletionSource<IReadOnlyList<BatchOutcome>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PendingWrite(IReadOnlyList<Batch> batches, bool dryRun, CancellationToken cancellationToken)
    {
        (Batches, DryRun, Cancellation) = (batches, dryRun, cancellationToken);
        Size = batches.Sum(batch => batch.Writes.Count);
    }

    public PendingWrite(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken)
    {
        (Restorations, Cancellation) = (restorations, cancellationToken);
        Size = restorations.Sum(restoration => restoration.Versions.Count);
    }

    public IReadOnlyList<Batch> Batches { get; } = [];

    /// <summary>What is applied as it was, in the stead of batches.</summary>
    public IReadOnlyList<Restoration> Restorations { get; } = [];

    public bool DryRun { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>How many writes or versions they hold together.</summary>
    public int Size { get; }

    /// <summary>Whether it writes, and what has yet to be worked out.</summary>
    public bool MayBePlannedAhead => !DryRun && Restorations.Count == 0;

    /// <summary>Whether words must be gone from the file after it.</summary>
    public bool Redacts => !DryRun
        && (Batches.Any(batch => batch.Writes.Any(write => write is Redact))
        || Restorations.Any(restoration => restoration.Versions.Any(version => version.Operation == Operation.Redacted)));

    public Task<IReadOnlyList<BatchOutcome>> Done => _done.Task;

    /// <summary>What the planner worked out ahead, or null where all is left to the write transaction.</summary>
    public SpeculativePlan? Ahead { get; set; }

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
