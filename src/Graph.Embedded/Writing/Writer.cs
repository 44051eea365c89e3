using System.Threading.Channels;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>
/// The one thread that writes. What waits together shares a transaction, and so one flush of the disk; the batches of one call stand
/// in a savepoint of their own, so that a call that is refused takes nothing from the others.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int MostInCommit = 256;
    private const int MostWritesInCommit = 50_000;

    private readonly Channel<PendingWrite> _waiting = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(1_024) { SingleReader = true });
    private readonly Connection _connection;
    private readonly Recorder _recorder;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TimeSpan _busyTimeout;
    private bool _unscrubbed;

    public Writer(Connection connection, Recorder recorder, TimeSpan busyTimeout)
    {
        _connection = connection;
        _busyTimeout = busyTimeout;
        _recorder = recorder;
        _thread = new Thread(Work) { IsBackground = true, Name = "graph writer" };
        _thread.Start();
    }

    public async ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun, CancellationToken cancellationToken)
    {
        var pending = new PendingWrite(batches, dryRun, cancellationToken);
        try
        {
            await _waiting.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
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
        _waiting.Writer.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Work()
    {
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            Commit(TakeGroup());
        _connection.Dispose();
        _ended.SetResult();
    }

    private List<PendingWrite> TakeGroup()
    {
        var group = new List<PendingWrite>();
        var writes = 0;
        while (group.Count < MostInCommit && writes < MostWritesInCommit && _waiting.Reader.TryRead(out var pending))
        {
            if (pending.Cancellation.IsCancellationRequested)
            {
                pending.Fail(new OperationCanceledException(pending.Cancellation));
                continue;
            }
            group.Add(pending);
            writes += pending.Batches.Sum(batch => batch.Writes.Count);
        }
        return group;
    }

    private void Commit(List<PendingWrite> group)
    {
        if (group.Count == 0)
            return;
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
                group[0].Fail(failure);
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
            pending.Fail(failure);
            return false;
        }
    }

    private BatchOutcome Write(Batch batch)
    {
        if (Ledger.Outcome(_connection, batch.Id) is { } first)
            return first with { Repeated = true };
        var (place, at) = Ledger.Last(_connection);
        var transaction = new WriteTransaction(_connection);
        // Nothing that the recorder asks for here ever waits.
        var plan = _recorder.PlanAsync(batch, place, at, transaction, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        if (plan.Versions.Count > 0)
            new PlanWriter(_connection, transaction).Write(batch, plan);
        return plan.Outcome;
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
