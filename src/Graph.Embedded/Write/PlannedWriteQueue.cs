using System.Diagnostics.CodeAnalysis;

namespace Graph.Embedded.Write;

/// <summary>What is planned, on its way from the planner's thread to the writer's; each waits here for the other.</summary>
internal sealed class PlannedWriteQueue
{
    // Planned rows take several times the room of what they are made of, so only a few wait.
    private const int MaxWrites = 30_000;

    private readonly Queue<PendingWrite> _planned = new();
    private int _writes;
    private bool _moreIsComing;
    private bool _ended;

    /// <summary>For the planner: hands it over, once there is room.</summary>
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

    /// <summary>For the planner: whether it is about to hand over more, without waiting for a commit before.</summary>
    public void Announce(bool moreIsComing)
    {
        lock (_planned)
        {
            _moreIsComing = moreIsComing;
            Monitor.PulseAll(_planned);
        }
    }

    /// <summary>For the planner: nothing more will come.</summary>
    public void End()
    {
        lock (_planned)
        {
            (_moreIsComing, _ended) = (false, true);
            Monitor.PulseAll(_planned);
        }
    }

    /// <summary>For the writer: waits until there is something to take; false when there never will be.</summary>
    public bool WaitForSome()
    {
        lock (_planned)
        {
            while (_planned.Count == 0 && !_ended)
                Monitor.Wait(_planned);
            return _planned.Count > 0;
        }
    }

    /// <summary>For the writer: the next one, which is waited for where the planner is about to hand it over.</summary>
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
