using System.Threading.Channels;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>
/// The one thread that writes. What waits together shares a transaction, and so one flush of the disk. What the planner worked out
/// is taken as it is where the record is as foreseen; else the batches are planned here, in a savepoint of their own, so that a
/// call that is refused takes nothing from the others.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MostInCommit = 256;
    private const int MostWritesInCommit = 50_000;

    private readonly Connection _connection;
    private readonly Planner _planner;
    private readonly Recorder _recorder;
    private readonly TimeSpan _busyTimeout;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lostCourse;
    private bool _unscrubbed;

    public Writer(Connection connection, Planner planner, Recorder recorder, TimeSpan busyTimeout)
    {
        _connection = connection;
        _planner = planner;
        _recorder = recorder;
        _busyTimeout = busyTimeout;
        new Thread(Work) { IsBackground = true, Name = "graph writer" }.Start();
    }

    public async ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite(batches, dryRun, cancellationToken);
        try
        {
            await _planner.Waiting.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreException("STORE_CLOSED", "The store was closed. Open it again to write.", e);
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
        while (_planner.Planned.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            Commit(TakeGroup());
        _connection.Dispose();
        _ended.SetResult();
    }

    private List<PendingWrite> TakeGroup()
    {
        var group = new List<PendingWrite>();
        while (group.Count < MostInCommit && group.Sum(pending => pending.Size) < MostWritesInCommit && _planner.Planned.TryRead(out var pending))
            group.Add(pending);
        return group;
    }

    private void Commit(List<PendingWrite> group)
    {
        var written = new List<PendingWrite>();
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            foreach (var pending in group)
                if (TryWrite(pending))
                    written.Add(pending);
            _connection.Execute("COMMIT");
        }
        catch (Exception failure)
        {
            if (_connection.InTransaction)
                TryRollBack();
            // What one batch broke, a full disk say, the others may still survive alone.
            if (group.Count > 1)
                group.Where(pending => !pending.Done.IsCompleted).ToList().ForEach(pending => Commit([pending]));
            else
                Refuse(group[0], failure);
            return;
        }
        _unscrubbed |= written.Any(pending => !pending.DryRun && pending.Batches.Any(batch => batch.Writes.Any(write => write is Redact)));
        if (_unscrubbed)
            Scrub();
        written.ForEach(pending => pending.Succeed());
    }

    // False where it is refused; throws where the transaction as a whole is lost.
    private bool TryWrite(PendingWrite pending)
    {
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

    private void Refuse(PendingWrite pending, Exception failure)
    {
        LoseCourse(pending);
        pending.Fail(failure);
    }

    // Places leave no gap, so one that is last as foreseen says that nobody else has written since.
    private bool IsForeseen(PendingWrite pending)
    {
        if (pending.Ahead is { } ahead && ahead.Course != _lostCourse && Ledger.Last(_connection).Place == ahead.LastPlace
            && pending.Batches.All(batch => Ledger.Outcome(_connection, batch.Id) is null))
            return true;
        LoseCourse(pending);
        return false;
    }

    // What was planned on top of it is off too.
    private void LoseCourse(PendingWrite pending) => _lostCourse = pending.Ahead?.Course ?? _lostCourse;

    private List<BatchOutcome> Write(AheadPlan plan)
    {
        foreach (var prepared in plan.Batches)
            Write(prepared);
        return [.. plan.Batches.Select(prepared => prepared.Outcome)];
    }

    private BatchOutcome Write(Batch batch)
    {
        if (Ledger.Outcome(_connection, batch.Id) is { } first)
            return first with { Repeated = true };
        var (place, at) = Ledger.Last(_connection);
        var transaction = new WriteTransaction(_connection);
        // Nothing that the recorder asks for here ever waits.
        var plan = _recorder.PlanAsync(batch, place, at, transaction, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        Write(new PreparedBatch(batch, plan.Outcome, new RowMaker(transaction.Now, Ledger.NextId(_connection)).Make(plan.Versions)));
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
