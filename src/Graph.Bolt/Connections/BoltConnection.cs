using System.IO.Pipelines;
using System.Net.Sockets;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// One connection to a server and what is under way on it. Requests are put into the outgoing bytes together with who waits
/// for their answers, and go out with the next flush; answers come in the same order. One caller at a time writes and reads;
/// only a read that was given up goes on beside <see cref="InterruptAsync"/>, so handing on answers never writes.
/// </summary>
internal sealed class BoltConnection : IAsyncDisposable
{
    private const int ReadBufferSize = 64 * 1024;
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly PipeReader _reader;
    private readonly ChunkReader _deframer;
    private readonly KeyCache _keys = new();
    private readonly Queue<Response> _waiting = new();
    private readonly ITimer _silence;
    private TimeSpan _longestSilence = Timeout.InfiniteTimeSpan;
    private Task? _abandonedRead;
    private Neo4jException? _failure;
    private bool _silent;

    public BoltConnection(ServerAddress address, BoltVersion version, Socket socket, Stream stream, TimeProvider clock)
    {
        (Address, Version, _socket, _stream) = (address, version, socket, stream);
        Info = new ServerInfo(address.ToString(), version.ToString(), "");
        _reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: ReadBufferSize, minimumReadSize: ReadBufferSize / 4));
        _deframer = new(OnMessage);
        _silence = clock.CreateTimer(static c => ((BoltConnection)c!).OnSilence(), this, Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        CreatedAt = clock.GetTimestamp();
    }

    public ServerAddress Address { get; }

    public BoltVersion Version { get; }

    public IServerInfo Info { get; private set; }

    public long CreatedAt { get; }

    /// <summary>When it was last put back into its pool.</summary>
    public long IdleSince { get; set; }

    /// <summary>Which generation of its pool it belongs to.</summary>
    public int Generation { get; init; }

    /// <summary>Whom it was let in as.</summary>
    public AuthToken? User { get; set; }

    /// <summary>Sees every error of the server or the network first, and may put another in its place.</summary>
    public Func<BoltConnection, Neo4jException, Neo4jException>? ErrorFilter { get; set; }

    public OutputBuffer Output { get; } = new();

    /// <summary>The network failed, or the other side broke the protocol: nothing more can be done with it.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>BEGIN was sent, and neither COMMIT nor ROLLBACK has succeeded.</summary>
    public bool InTransaction { get; set; }

    /// <summary>How many results the server may still hold for us.</summary>
    public int OpenResults { get; set; }

    /// <summary>Whether the next user can send a request without anything else before it.</summary>
    public bool IsReady =>
        !IsBroken && _failure is null && !InTransaction && OpenResults == 0 && _waiting.Count == 0 && Output.IsEmpty && !WasGivenUp;

    /// <summary>Why it is broken, or why the server ignores everything until a RESET; null while all is well.</summary>
    public Neo4jException? Failure => _failure;

    /// <summary>Whether a caller stopped waiting for an answer that is still to come.</summary>
    public bool WasGivenUp { get; set; }

    public void Expect(Response response)
    {
        lock (_waiting) _waiting.Enqueue(response);
    }

    public void OnGreeted(Dictionary<string, object?> metadata)
    {
        Info = new ServerInfo(Address.ToString(), Version.ToString(), metadata.GetValueOrDefault("server") as string ?? "");
        if (metadata.GetValueOrDefault("hints") is Dictionary<string, object?> hints
            && hints.GetValueOrDefault("connection.recv_timeout_seconds") is long and > 0 and var seconds)
            _longestSilence = TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Sends what was put together, in one write.</summary>
    public async ValueTask FlushAsync()
    {
        if (IsBroken) throw _failure!;
        if (Output.IsEmpty) return;
        try
        {
            await _stream.WriteAsync(Output.Written).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw Break(e);
        }
        Output.Clear();
    }

    /// <summary>Sends what was put together and waits for that answer.</summary>
    public async ValueTask<Dictionary<string, object?>> CompleteAsync(ResponseHandler response)
    {
        await FlushAsync().ConfigureAwait(false);
        while (!response.IsDone) await ReceiveAsync().ConfigureAwait(false);
        return response.Error is null ? response.Metadata : throw response.Error;
    }

    /// <summary>
    /// Waits until something came and hands all of it on. When <paramref name="cancellation"/> ends the waiting, the read
    /// goes on by itself, and the connection needs an <see cref="InterruptAsync"/>.
    /// </summary>
    public async ValueTask ReceiveAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = ReadAsync();
        if (read.IsCompleted || !cancellation.CanBeCanceled)
        {
            await read.ConfigureAwait(false);
            return;
        }
        var task = read.AsTask();
        try
        {
            await task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _abandonedRead = task;
            throw;
        }
    }

    private async ValueTask ReadAsync()
    {
        if (IsBroken) throw _failure!;
        try
        {
            var read = _reader.ReadAsync();
            ReadResult result;
            if (read.IsCompleted) result = await read.ConfigureAwait(false);
            else
            {
                if (_longestSilence != Timeout.InfiniteTimeSpan) _silence.Change(_longestSilence, Timeout.InfiniteTimeSpan);
                result = await read.ConfigureAwait(false);
                if (_longestSilence != Timeout.InfiniteTimeSpan) _silence.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
            lock (_waiting)
            {
                _reader.AdvanceTo(_deframer.Take(result.Buffer), result.Buffer.End);
                if (result.IsCompleted && _waiting.Count > 0) throw new EndOfStreamException("The server closed the connection.");
            }
        }
        catch (Exception e)
        {
            throw Break(e);
        }
    }

    private void OnMessage(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message, _keys);
        var (tag, fields) = reader.ReadStructHead();
        if (!_waiting.TryPeek(out var response)) throw new ProtocolException($"The message 0x{tag:X2} came where no answer was due.");
        switch (tag, fields)
        {
            case (MessageTag.Record, 1):
                response.OnRecord(ref reader);
                break;
            case (MessageTag.Success, 1):
                _waiting.Dequeue();
                response.OnSuccess(ref reader);
                break;
            case (MessageTag.Failure, 1):
                _waiting.Dequeue();
                _failure = Filtered(ServerFailure.From(reader.ReadMap()).ToException());
                response.OnFailure(_failure);
                break;
            case (MessageTag.Ignored, _):
                _waiting.Dequeue();
                // Also without a failure before it, as when a transaction runs out of time while the server plans: only a RESET helps.
                _failure ??= new ClientException("The server ignored the request, since the connection is being reset.");
                response.OnFailure(_failure);
                break;
            default:
                throw new ProtocolException($"There is no answer with the tag 0x{tag:X2} and {fields} fields.");
        }
    }

    /// <summary>
    /// Ends whatever is under way and makes the connection fit for the next user: RESET overtakes what the server is doing,
    /// and what is still on its way is read and dropped. Whoever calls sets the time limit.
    /// </summary>
    public async ValueTask InterruptAsync()
    {
        var reset = new ResponseHandler();
        Output.Bare(MessageTag.Reset);
        Expect(reset);
        await FlushAsync().ConfigureAwait(false);
        if (_abandonedRead is { } read) await read.ConfigureAwait(false);
        _abandonedRead = null;
        while (!reset.IsDone) await ReceiveAsync().ConfigureAwait(false);
        if (reset.Error is not null) throw Break(reset.Error);
        (_failure, InTransaction, OpenResults, WasGivenUp) = (null, false, 0, false);
    }

    /// <summary>Whether the other side has hung up while nobody used the connection. Costs no round trip, and sees no cut cable.</summary>
    public bool HungUp()
    {
        try
        {
            return _socket.Poll(0, SelectMode.SelectRead) && _socket.Available == 0;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    /// <summary>Closes the way at once; whoever waits gets an error.</summary>
    public void Abort() => _socket.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (IsReady)
        {
            Output.Bare(MessageTag.Goodbye);
            try
            {
                await FlushAsync().ConfigureAwait(false);
            }
            catch (Neo4jException)
            {
                // It is closed either way.
            }
        }
        IsBroken = true;
        _failure ??= new ServiceUnavailableException($"The connection to {Address} was closed.");
        await _silence.DisposeAsync().ConfigureAwait(false);
        _socket.Dispose();
    }

    private void OnSilence()
    {
        _silent = true;
        Abort();
    }

    private Neo4jException Filtered(Neo4jException error) => ErrorFilter?.Invoke(this, error) ?? error;

    private Neo4jException Break(Exception cause)
    {
        lock (_waiting) return BreakOnce(cause);
    }

    private Neo4jException BreakOnce(Exception cause)
    {
        if (IsBroken) return _failure!;
        IsBroken = true;
        _failure = Filtered(cause switch
        {
            _ when _silent => new ConnectionReadTimeoutException(
                $"{Address} sent nothing for {_longestSilence.TotalSeconds} s, longer than it said it ever would.", cause),
            ProtocolException e => e,
            _ => new ServiceUnavailableException($"The connection to {Address} was lost: {cause.Message}", cause),
        });
        Abort();
        while (_waiting.TryDequeue(out var response)) response.OnFailure(_failure);
        return _failure;
    }
}
