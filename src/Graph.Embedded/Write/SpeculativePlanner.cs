using System.Threading.Channels;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Embedded.Query;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>
/// The thread that works out what waits while the writer still writes what came before, so that both are busy. It foresees the
/// record: the last committed state and, over it, the versions that it planned itself and that are still on their way. The writer
/// checks that the record is as foreseen and plans anew where it is not; so nothing here has to be right for the record to be.
/// </summary>
internal sealed class SpeculativePlanner
{
    private const int MaxUnderway = 1_024;
    private const int MaxWritesUnderway = 250_000;
    private const int MaxKnown = 500_000;

    private readonly Channel<PendingWrite> _waiting =
        Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(MaxUnderway) { SingleReader = true });
    private readonly Connection _connection;
    private readonly Recorder _recorder;

    private readonly Queue<(PendingWrite Pending, IReadOnlyList<StoredElement> Foreseen)> _underway = new();
    private readonly CurrentVersions _current;
    private int _writesUnderway;
    private int _epoch;
    private bool _isOffCourse = true;
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

    /// <summary>Where calls come in.</summary>
    public ChannelWriter<PendingWrite> Waiting => _waiting.Writer;

    /// <summary>Where they come out, in the same order; ends once no more come in.</summary>
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
        LetGo();
        while (_underway.Count > 0 && (_underway.Count >= MaxUnderway || _writesUnderway + pending.Size > MaxWritesUnderway))
            WaitForFirst();
        _isOffCourse |= _underway.Count == 0 || _current.Count > MaxKnown;
        if (_isOffCourse)
            WaitForAll();
        Planned.Announce(moreIsComing: true);
        pending.Ahead = pending.MayBePlannedAhead ? TryPlan(pending) : null;
        _isOffCourse |= pending.Ahead is null;
        _underway.Enqueue((pending, pending.Ahead?.Foreseen ?? []));
        _writesUnderway += pending.Size;
        Planned.Put(pending);
    }

    private SpeculativePlan? TryPlan(PendingWrite pending)
    {
        try
        {
            _connection.Execute("BEGIN");
            if (_isOffCourse)
                TakeBearings();
            var plan = new SpeculativePlan(_epoch, _lastRevision, [.. pending.Batches.Select(Prepare)]);
            _connection.Execute("COMMIT");
            return plan;
        }
        catch (Exception)
        {
            // Whatever it is, the writer meets it again inside the transaction, and tells whoever waits.
            if (_connection.InTransaction)
                _connection.Execute("ROLLBACK");
            return null;
        }
    }

    private PreparedBatch Prepare(Batch batch)
    {
        // Nothing that the recorder asks for here ever waits.
        var plan = _recorder.PlanAsync(batch, _lastRevision, _lastTime, new SpeculativeTransaction(_current), CancellationToken.None)
            .AsTask().GetAwaiter().GetResult();
        var maker = new RowMaker(_current, _nextId);
        var prepared = PreparedBatch.Of(batch, plan, maker);
        (_lastRevision, _lastTime, _nextId) = (plan.Outcome.Revision, plan.Outcome.At, maker.NextId);
        return prepared;
    }

    // A course begins where nothing is underway: the record itself tells all.
    private void TakeBearings()
    {
        (_lastRevision, _lastTime) = BatchLog.Last(_connection);
        _nextId = BatchLog.NextId(_connection);
        _epoch++;
        _isOffCourse = false;
    }

    private void WaitForAll()
    {
        while (_underway.Count > 0)
            WaitForFirst();
        _current.Clear();
    }

    private void WaitForFirst()
    {
        Planned.Announce(moreIsComing: false);
        ((Task)_underway.Peek().Pending.Done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        LetGo();
    }

    // What is committed is found in the record from now on.
    private void LetGo()
    {
        while (_underway.TryPeek(out var first) && first.Pending.Done.IsCompleted)
        {
            _underway.Dequeue();
            _writesUnderway -= first.Pending.Size;
            _isOffCourse |= !first.Pending.WentAsPlanned;
            foreach (var version in first.Foreseen)
                _current.Forget(version);
        }
    }
}
