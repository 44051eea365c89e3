using System.Diagnostics.CodeAnalysis;

namespace Graph.Embedded.Write;

/// <summary>A bounded queue of planned calls between the planner's thread and the writer's.</summary>
internal sealed class PlannedWriteQueue
{
    // Planned rows take several times the memory of their batches, so few of them wait.
    private const int MaxWrites = 30_000;

    private readonly Queue<PendingWrite> _planned = new();
    private int _writes;
    private bool _moreIsComing;
    private bool _ended;

    /// <summary>For the planner: adds a call, once there is room.</summary>
    public void Put(PendingWrite pending)
    {
        lock (_planned)
        {
            while (_planned.Count > 0 && _writes + pending.Size > MaxWrites)
                Monitor.Wait(_planned);
            _planned.Enqueue(pending);
            _writes += pending.Size;
            Monitor.PulseAll(_planned);
        }
    }

    /// <summary>For the planner: says whether it will add more without waiting for a commit.</summary>
    public void Announce(bool moreIsComing)
    {
        lock (_planned)
        {
            _moreIsComing = moreIsComing;
            Monitor.PulseAll(_planned);
        }
    }

    /// <summary>For the planner: says that it will add nothing more.</summary>
    public void End()
    {
        lock (_planned)
        {
            (_moreIsComing, _ended) = (false, true);
            Monitor.PulseAll(_planned);
        }
    }

    /// <summary>For the writer: waits for a call; false if there will be none.</summary>
    public bool WaitForSome()
    {
        lock (_planned)
        {
            while (_planned.Count == 0 && !_ended)
                Monitor.Wait(_planned);
            return _planned.Count > 0;
        }
    }

    /// <summary>For the writer: takes the next call, and waits for it if the planner is about to add one.</summary>
    public bool TryTake([MaybeNullWhen(false)] out PendingWrite pending)
    {
        lock (_planned)
        {
            while (_planned.Count == 0 && _moreIsComing)
                Monitor.Wait(_planned);
            if (!_planned.TryDequeue(out pending))
                return false;
            _writes -= pending.Size;
            Monitor.PulseAll(_planned);
            return true;
        }
    }
}
