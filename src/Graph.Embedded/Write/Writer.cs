using System.Threading.Channels;
using Graph.Core.Errors;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>
/// The one thread that writes. What waits together shares a transaction, and so one flush of the disk. What the planner worked out
/// is taken as it is where the record is as foreseen; else the batches are planned here, in a savepoint of their own, so that a
/// call that is refused takes nothing from the others.
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
    private int _lostCourse;
    private bool _unscrubbed;

    public Writer(Connection connection, SpeculativePlanner planner, Recorder recorder, TimeSpan busyTimeout)
    {
        _connection = connection;
        _planner = planner;
        _recorder = recorder;
        _busyTimeout = busyTimeout;
        new Thread(Work) { IsBackground = true, Name = "graph writer" }.Start();
    }

    /// <summary>Takes what is to be written, and tells what became of it; nothing where revisions are restored.</summary>
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

    /// <summary>Writes what waits, then ends.</summary>
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

    // Each is taken only when those before it are written.
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

    // What one of them broke, a full disk say, the others may still survive alone.
    private void CommitAlone(List<PendingWrite> group)
    {
        group.ForEach(LoseCourse);
        foreach (var pending in group.Where(pending => !pending.Done.IsCompleted))
            Commit([pending]);
    }

    // False where it is refused; throws where the transaction as a whole is lost.
    private bool TryWrite(PendingWrite pending)
    {
        if (pending.Restorations.Count > 0)
            return TryRestore(pending);
        pending.WentAsPlanned = IsForeseen(pending);
        if (pending.WentAsPlanned)
        {
            // What was planned is not refused any more, so it needs no savepoint, for which SQLite would copy every page it changes.
            pending.Outcomes = Write(pending.Ahead!);
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

    // What follows on the record is not refused any more, so this needs no savepoint either.
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
        LoseCourse(pending);
        pending.Fail(failure);
    }

    // Revisions leave no gap, so one that is last as foreseen says that nobody else has written since.
    private bool IsForeseen(PendingWrite pending)
    {
        if (pending.Ahead is { } ahead && ahead.Epoch != _lostCourse && BatchLog.Last(_connection).Revision == ahead.LastRevision
            && pending.Batches.All(batch => BatchLog.Outcome(_connection, batch.Id) is null))
            return true;
        LoseCourse(pending);
        return false;
    }

    // What was planned on top of it is off too.
    private void LoseCourse(PendingWrite pending) => _lostCourse = pending.Ahead?.Epoch ?? _lostCourse;

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
        // Nothing that the recorder asks for here ever waits.
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
            // The failure that led here says more, and SQLite has ended the transaction or will when it is opened again.
        }
    }

    // The log still holds what was redacted. Where a reader keeps part of it in use, it is tried again after later commits, and
    // closing the file does it too; nobody waits for it.
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
