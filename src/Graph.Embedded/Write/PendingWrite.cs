using Graph.Core.Recording;

namespace Graph.Embedded.Write;

/// <summary>One call: the batches to record or the revisions to restore, and the task that its caller awaits.</summary>
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

    /// <summary>Revisions that are restored as they were, instead of batches.</summary>
    public IReadOnlyList<Restoration> Restorations { get; } = [];

    public bool DryRun { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>How many writes or versions they hold together.</summary>
    public int Size { get; }

    /// <summary>Whether it can be planned speculatively: it writes, and it has batches.</summary>
    public bool IsPlannable => !DryRun && Restorations.Count == 0;

    /// <summary>Whether it redacts text, which must be gone from the file after it.</summary>
    public bool Redacts => !DryRun
        && (Batches.Any(batch => batch.Writes.Any(write => write is Redact))
        || Restorations.Any(restoration => restoration.Versions.Any(version => version.Operation == Operation.Redacted)));

    public Task<IReadOnlyList<BatchOutcome>> Done => _done.Task;

    /// <summary>The speculative plan, or null if it is planned inside the write transaction.</summary>
    public SpeculativePlan? Plan { get; set; }

    /// <summary>Whether the speculative plan was valid and was written; set before the call is done.</summary>
    public bool WasValid { get; set; }

    /// <summary>The outcomes of the batches, which the caller gets after the commit.</summary>
    public IReadOnlyList<BatchOutcome> Outcomes { get; set; } = [];

    public void Succeed() => _done.TrySetResult(Outcomes);

    public void Fail(Exception failure)
    {
        WasValid = false;
        if (failure is OperationCanceledException)
            _done.TrySetCanceled(Cancellation);
        else
            _done.TrySetException(failure);
    }
}
