using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Testing.BruteForce;

namespace Graph.Testing;

/// <summary>
/// A store over plain lists that answers by brute force, straight from the docs of the port: what the other stores are compared
/// with, and what tests of upper layers stand on. It is right before it is fast; use it for some thousands of elements.
/// </summary>
public sealed class ReferenceStore(Ontology ontology, TimeProvider clock) : IStore
{
    private readonly Recorder _recorder = new(ontology, clock);
    private readonly SemaphoreSlim _writing = new(1);
    private volatile RecordState _state = RecordState.Empty;

    /// <inheritdoc/>
    public string Description => "reference store, in memory";

    /// <inheritdoc/>
    public ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<ISnapshot>(new ReferenceSnapshot(_state));

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var state = _state;
            var outcomes = new List<BatchOutcome>();
            foreach (var batch in batches)
            {
                if (state.Find(batch.Id) is { } first)
                {
                    outcomes.Add(first.Outcome with { Repeated = true });
                    continue;
                }
                var plan = await _recorder.PlanAsync(batch, state.LastRevision, state.TimeOf(state.LastRevision),
                    new ReferenceTransaction(state), cancellationToken);
                state = state.With(batch, plan);
                outcomes.Add(plan.Outcome);
            }
            if (!dryRun)
                _state = state;
            return outcomes;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_state.Find(batchId)?.Revision);

    /// <inheritdoc/>
    public async ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            _state = restorations.Aggregate(_state, (state, next) => state.With(next));
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }
}
