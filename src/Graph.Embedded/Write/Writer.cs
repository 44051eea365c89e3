using System.Threading.Channels;
using Graph.Core.Errors;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>
/// The one thread that writes. Calls that wait together share a transaction, and so one flush of the disk. A speculative plan is
/// validated first: if the record is in the state that it was planned on, it is written as it is; if it is stale, its batches are planned
/// again here, in a savepoint of their own, so that a refused call leaves the others as they are.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MaxInCommit = 256;
    private const int MaxWritesInCommit = 70_000;

    private readonly Connection _connection;
    private readonly SpeculativePlanner _planner;
    private readonly Recorder _recorder;
    private readonly TimeSpan _busyTimeout;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _staleEpoch;
    private bool _unscrubbed;

    public Writer(Connection connection, SpeculativePlanner planner, Recorder recorder, TimeSpan busyTimeout)
    {
        _connection = connection;
        _planner = planner;
        _recorder = recorder;
        _busyTimeout = busyTimeout;
        new Thread(Work) { IsBackground = true, Name = "graph writer" }.Start();
    }

    /// <summary>Writes batches and returns their outcomes, or restores revisions and returns an empty list.</summary>
    public async ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(PendingWrite pending)
    {
        try
        {
            await _planner.Waiting.WriteAsync(pending, pending.Cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreException(ErrorCodes.StoreClosed, "The store was closed. Open it again to write.", e);
        }
        return await pending.Done.ConfigureAwait(false);
    }

    /// <summary>Writes the calls that wait, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _planner.Waiting.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Work()
    {
        while (_planner.Planned.WaitForSome())
            Commit(Group());
        _connection.Dispose();
        _ended.SetResult();
    }

    // A call is taken only after those before it are written.
    private IEnumerable<PendingWrite> Group()
    {
        for (var (calls, writes) = (0, 0); calls < MaxInCommit && writes < MaxWritesInCommit
            && _planner.Planned.TryTake(out var pending); calls++)
        {
            writes += pending.Size;
            yield return pending;
        }
    }

    private void Commit(IEnumerable<PendingWrite> group)
    {
        var (taken, written) = (new List<PendingWrite>(), new List<PendingWrite>());
        try
        {
            foreach (var pending in group)
            {
                taken.Add(pending);
                if (taken.Count == 1)
                    _connection.Execute("BEGIN IMMEDIATE");
                if (TryWrite(pending))
                    written.Add(pending);
            }
            _connection.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            if (_connection.InTransaction)
                TryRollBack();
            if (taken.Count > 1)
                CommitAlone(taken);
            else
                Refuse(taken[0], failure);
            return;
        }
        _unscrubbed |= written.Any(pending => pending.Redacts);
        if (_unscrubbed)
            Scrub();
        written.ForEach(pending => pending.Succeed());
    }

    // A failure that one call causes, such as a full disk, may spare the others when each is committed alone.
    private void CommitAlone(List<PendingWrite> group)
    {
        group.ForEach(MarkStale);
        foreach (var pending in group.Where(pending => !pending.Done.IsCompleted))
            Commit([pending]);
    }

    // False if the call is refused; throws if the whole transaction is lost.
    private bool TryWrite(PendingWrite pending)
    {
        if (pending.Restorations.Count > 0)
            return TryRestore(pending);
        pending.WasValid = IsValid(pending);
        if (pending.WasValid)
        {
            // A valid plan is never refused, so it needs no savepoint, for which SQLite would copy every page that it changes.
            pending.Outcomes = Write(pending.Plan!);
            return true;
        }
        _connection.Execute("SAVEPOINT batch");
        try
        {
            pending.Outcomes = [.. pending.Batches.Select(Write)];
            _connection.Execute(pending.DryRun ? "ROLLBACK TO batch; RELEASE batch" : "RELEASE batch");
            return true;
        }
        catch (Exception failure) when (_connection.InTransaction && failure is not StoreException)
        {
            _connection.Execute("ROLLBACK TO batch; RELEASE batch");
            Refuse(pending, failure);
            return false;
        }
    }

    // Once checked, a restoration is never refused, so it needs no savepoint either.
    private bool TryRestore(PendingWrite pending)
    {
        try
        {
            var (revision, at) = BatchLog.Last(_connection);
            Restoration.Check(pending.Restorations, revision, at);
        }
        catch (Exception failure) when (failure is RevisionGapException or ArgumentException)
        {
            Refuse(pending, failure);
            return false;
        }
        var maker = new RowMaker(new CurrentVersions(_connection), BatchLog.NextId(_connection));
        foreach (var (batch, versions) in pending.Restorations)
            Write(new PreparedBatch(batch, maker.Make(versions)));
        return true;
    }

    private void Refuse(PendingWrite pending, Exception failure)
    {
        MarkStale(pending);
        pending.Fail(failure);
    }

    // Revisions have no gap, so if the last revision is the expected one, nobody else has written since.
    private bool IsValid(PendingWrite pending)
    {
        if (pending.Plan is { } plan && plan.Epoch != _staleEpoch && BatchLog.Last(_connection).Revision == plan.BaseRevision
            && pending.Batches.All(batch => BatchLog.Outcome(_connection, batch.Id) is null))
            return true;
        MarkStale(pending);
        return false;
    }

    // Plans of the same epoch build on it, so they are stale too.
    private void MarkStale(PendingWrite pending) => _staleEpoch = pending.Plan?.Epoch ?? _staleEpoch;

    private List<BatchOutcome> Write(SpeculativePlan plan)
    {
        var outcomes = new List<BatchOutcome>();
        foreach (var prepared in plan.Release())
        {
            Write(prepared);
            outcomes.Add(prepared.Batch.Outcome);
        }
        return outcomes;
    }

    private BatchOutcome Write(Batch batch)
    {
        if (BatchLog.Outcome(_connection, batch.Id) is { } first)
            return first with { Repeated = true };
        var (revision, at) = BatchLog.Last(_connection);
        var transaction = new WriteTransaction(_connection);
        // Every answer to the recorder is at hand, so this never blocks.
        var plan = _recorder.PlanAsync(batch, revision, at, transaction, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        Write(PreparedBatch.Of(batch, plan, new RowMaker(transaction.Now, BatchLog.NextId(_connection))));
        return plan.Outcome;
    }

    private void Write(PreparedBatch prepared)
    {
        if (prepared.Rows.Count > 0)
            new PlanWriter(_connection, prepared).Write();
    }

    private void TryRollBack()
    {
        try
        {
            _connection.Execute("ROLLBACK");
        }
        catch (StoreException)
        {
            // The failure before it says more, and SQLite has ended the transaction or will when the file is opened again.
        }
    }

    // The log still holds the redacted text. While a reader uses part of the log, this is tried again after later commits, and closing
    // the file does it too; no call waits for it.
    private void Scrub()
    {
        _connection.SetBusyTimeout(TimeSpan.Zero);
        try
        {
            _unscrubbed = _connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        }
        catch (StoreException)
        {
            // The batch is recorded all the same.
        }
        _connection.SetBusyTimeout(_busyTimeout);
    }
}
