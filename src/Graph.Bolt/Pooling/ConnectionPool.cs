using System.Diagnostics.CodeAnalysis;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The connections to one server. The one used last is used next, so that those which are too many grow old and go.</summary>
internal sealed class ConnectionPool(ServerAddress address, Connector connector, Config config) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places =
        new(config.MaxConnectionPoolSize == Config.Infinite ? int.MaxValue : config.MaxConnectionPoolSize);
    private readonly Stack<BoltConnection> _idle = new();
    private readonly HashSet<BoltConnection> _used = [];
    private int _generation;
    private int _inUse;
    private bool _disposed;

    public ServerAddress Address => address;

    public int InUse => Volatile.Read(ref _inUse);

    public int Idle
    {
        get
        {
            lock (_idle) return _idle.Count;
        }
    }

    /// <summary>Takes a connection that needs nothing done to it; the usual way, without a wait.</summary>
    public bool TryAcquire(AuthToken user, [NotNullWhen(true)] out BoltConnection? connection)
    {
        connection = null;
        if (!_places.Wait(0)) return false;
        while (TryTakeIdle(out var found))
        {
            if (NeedsSignOfLife(found) || found.User is null || !found.User.Shows(user))
            {
                PutBack(found);
                break;
            }
            if (!found.HungUp())
            {
                connection = found;
                Interlocked.Increment(ref _inUse);
                return true;
            }
            Close(found);
        }
        _places.Release();
        return false;
    }

    /// <summary>Waits for a place and makes a connection fit, or a new one.</summary>
    public async ValueTask<BoltConnection> AcquireAsync(AuthToken user, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _inUse);
        try
        {
            await _places.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await FitAsync(user, cancellation).ConfigureAwait(false);
            }
            catch
            {
                _places.Release();
                throw;
            }
        }
        catch
        {
            Interlocked.Decrement(ref _inUse);
            throw;
        }
    }

    private async ValueTask<BoltConnection> FitAsync(AuthToken user, CancellationToken cancellation)
    {
        while (TryTakeIdle(out var found))
        {
            using var abort = cancellation.UnsafeRegister(static c => ((BoltConnection)c!).Abort(), found);
            try
            {
                if (NeedsSignOfLife(found)) await found.InterruptAsync().ConfigureAwait(false);
                if (!found.HungUp())
                {
                    await found.BecomeAsync(user).ConfigureAwait(false);
                    return found;
                }
            }
            catch (Neo4jException)
            {
                // Broken, it is one of the dead that the pool is full of after a server went; refused, the user is to blame.
                var refused = !found.IsBroken;
                Close(found);
                cancellation.ThrowIfCancellationRequested();
                if (refused) throw;
                continue;
            }
            Close(found);
        }
        var made = await connector.ConnectAsync(address, user, _generation, cancellation).ConfigureAwait(false);
        lock (_idle)
        {
            if (!_disposed)
            {
                _used.Add(made);
                return made;
            }
        }
        await made.DisposeAsync().ConfigureAwait(false);
        throw new ObjectDisposedException(nameof(IDriver));
    }

    /// <summary>
    /// Takes a connection back. One that is in the middle of something is made fit first, or closed; a caller who gave up
    /// waiting does not wait for that either.
    /// </summary>
    public ValueTask ReleaseAsync(BoltConnection connection)
    {
        connection.ErrorFilter = null;
        if (connection.Failure is AuthorizationException or TokenExpiredException) Renew();
        if (connection.IsBroken || connection.IsReady) Free(connection);
        else
        {
            var recovery = RecoverAsync(connection);
            if (!connection.WasGivenUp) return new(recovery);
        }
        return ValueTask.CompletedTask;
    }

    private async Task RecoverAsync(BoltConnection connection)
    {
        using var limit = new CancellationTokenSource(config.RecoveryTime, config.Clock);
        using var abort = limit.Token.UnsafeRegister(static c => ((BoltConnection)c!).Abort(), connection);
        try
        {
            await connection.InterruptAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is Neo4jException or ObjectDisposedException or IOException)
        {
            // It broke, and is closed below.
        }
        finally
        {
            Free(connection);
        }
    }

    private void Free(BoltConnection connection)
    {
        connection.IdleSince = config.Clock.GetTimestamp();
        if (!connection.IsReady || !TryKeep(connection)) Close(connection);
        Interlocked.Decrement(ref _inUse);
        _places.Release();
    }

    /// <summary>
    /// Closes what is idle, and what is in use once it is released: the server is gone, or what it knows of the user is out of date.
    /// </summary>
    public void Renew()
    {
        BoltConnection[] old;
        lock (_idle)
        {
            _generation++;
            old = [.. _idle];
            _idle.Clear();
        }
        foreach (var connection in old) Close(connection);
    }

    public ValueTask DisposeAsync()
    {
        BoltConnection[] all;
        lock (_idle)
        {
            _disposed = true;
            all = [.. _idle, .. _used];
            _idle.Clear();
            _used.Clear();
        }
        foreach (var connection in all) Close(connection);
        return ValueTask.CompletedTask;
    }

    private bool TryTakeIdle([NotNullWhen(true)] out BoltConnection? connection)
    {
        while (true)
        {
            lock (_idle)
            {
                ObjectDisposedException.ThrowIf(_disposed, typeof(IDriver));
                if (!_idle.TryPop(out connection)) return false;
                if (IsFresh(connection))
                {
                    _used.Add(connection);
                    return true;
                }
            }
            Close(connection);
        }
    }

    private void PutBack(BoltConnection connection)
    {
        lock (_idle)
        {
            _used.Remove(connection);
            _idle.Push(connection);
        }
    }

    private bool TryKeep(BoltConnection connection)
    {
        lock (_idle)
        {
            if (_disposed || connection.Generation != _generation || _idle.Count >= MaxIdle || !IsYoung(connection)) return false;
            _used.Remove(connection);
            _idle.Push(connection);
            return true;
        }
    }

    private int MaxIdle => config.MaxIdleConnectionPoolSize == Config.Infinite ? int.MaxValue : config.MaxIdleConnectionPoolSize;

    private bool IsFresh(BoltConnection connection) => IsYoung(connection)
        && (config.ConnectionIdleTimeout == Config.InfiniteInterval
        || config.Clock.GetElapsedTime(connection.IdleSince) < config.ConnectionIdleTimeout);

    private bool IsYoung(BoltConnection connection) =>
        config.MaxConnectionLifetime == Config.InfiniteInterval
        || config.Clock.GetElapsedTime(connection.CreatedAt) < config.MaxConnectionLifetime;

    private bool NeedsSignOfLife(BoltConnection connection) =>
        config.ConnectionLivenessThreshold is { } threshold && config.Clock.GetElapsedTime(connection.IdleSince) >= threshold;

    private void Close(BoltConnection connection)
    {
        lock (_idle) _used.Remove(connection);
        _ = connection.DisposeAsync().AsTask();
    }
}
