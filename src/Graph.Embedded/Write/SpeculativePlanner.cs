using System.Threading.Channels;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>
/// The thread that plans batches speculatively while the writer still writes earlier ones, so that both are busy. It plans on the expected
/// state: the last committed one and, over it, the versions of its own plans that are not committed yet. The writer validates each plan and
/// replans it if it is stale; so a wrong plan costs time and never correctness.
/// </summary>
internal sealed class SpeculativePlanner
{
    private const int MaxUncommitted = 1_024;
    private const int MaxUncommittedWrites = 250_000;
    private const int MaxKnown = 500_000;

    private readonly Channel<PendingWrite> _waiting =
        Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(MaxUncommitted) { SingleReader = true });
    private readonly Connection _connection;
    private readonly Recorder _recorder;

    private readonly Queue<(PendingWrite Pending, IReadOnlyList<StoredElement> Versions)> _uncommitted = new();
    private readonly CurrentVersions _current;
    private int _uncommittedWrites;
    private int _epoch;
    private bool _isStale = true;
    private long _lastRevision;
    private DateTimeOffset _lastTime;
    private long _nextId;

    public SpeculativePlanner(Connection connection, Recorder recorder)
    {
        _connection = connection;
        _current = new CurrentVersions(connection);
        _recorder = recorder;
        new Thread(Work) { IsBackground = true, Name = "graph planner" }.Start();
    }

    /// <summary>The calls to plan.</summary>
    public ChannelWriter<PendingWrite> Waiting => _waiting.Writer;

    /// <summary>The planned calls, in the same order; ends once no more come in.</summary>
    public PlannedWriteQueue Planned { get; } = new();

    private void Work()
    {
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            while (_waiting.Reader.TryRead(out var pending))
            {
                Take(pending);
                Planned.Announce(moreIsComing: _waiting.Reader.Count > 0);
            }
        _connection.Dispose();
        Planned.End();
    }

    private void Take(PendingWrite pending)
    {
        if (pending.Cancellation.IsCancellationRequested)
        {
            pending.Fail(new OperationCanceledException(pending.Cancellation));
            return;
        }
        ReleaseCommitted();
        while (_uncommitted.Count > 0 && (_uncommitted.Count >= MaxUncommitted || _uncommittedWrites + pending.Size > MaxUncommittedWrites))
            WaitForFirst();
        _isStale |= _uncommitted.Count == 0 || _current.Count > MaxKnown;
        if (_isStale)
            WaitForAll();
        Planned.Announce(moreIsComing: true);
        pending.Plan = pending.IsPlannable ? TryPlan(pending) : null;
        _isStale |= pending.Plan is null;
        _uncommitted.Enqueue((pending, pending.Plan?.Versions ?? []));
        _uncommittedWrites += pending.Size;
        Planned.Put(pending);
    }

    private SpeculativePlan? TryPlan(PendingWrite pending)
    {
        try
        {
            _connection.Execute("BEGIN");
            if (_isStale)
                StartEpoch();
            var plan = new SpeculativePlan(_epoch, _lastRevision, [.. pending.Batches.Select(Prepare)]);
            _connection.Execute("COMMIT");
            return plan;
        }
        catch (Exception)
        {
            // The writer meets the same failure inside the transaction and reports it to the caller.
            if (_connection.InTransaction)
                _connection.Execute("ROLLBACK");
            return null;
        }
    }

    private PreparedBatch Prepare(Batch batch)
    {
        // Every answer to the recorder is at hand, so this never blocks.
        var plan = _recorder.PlanAsync(batch, _lastRevision, _lastTime, new SpeculativeTransaction(_current), CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        var maker = new RowMaker(_current, _nextId);
        var prepared = PreparedBatch.Of(batch, plan, maker);
        (_lastRevision, _lastTime, _nextId) = (plan.Outcome.Revision, plan.Outcome.At, maker.NextId);
        return prepared;
    }

    // An epoch starts when every call is committed, so the record holds the whole state.
    private void StartEpoch()
    {
        (_lastRevision, _lastTime) = BatchLog.Last(_connection);
        _nextId = BatchLog.NextId(_connection);
        _epoch++;
        _isStale = false;
    }

    private void WaitForAll()
    {
        while (_uncommitted.Count > 0)
            WaitForFirst();
        _current.Clear();
    }

    private void WaitForFirst()
    {
        Planned.Announce(moreIsComing: false);
        ((Task)_uncommitted.Peek().Pending.Done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        ReleaseCommitted();
    }

    // From now on, committed versions are read from the record.
    private void ReleaseCommitted()
    {
        while (_uncommitted.TryPeek(out var first) && first.Pending.Done.IsCompleted)
        {
            _uncommitted.Dequeue();
            _uncommittedWrites -= first.Pending.Size;
            _isStale |= !first.Pending.WasValid;
            foreach (var version in first.Versions)
                _current.Forget(version);
        }
    }
}
