using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Support;

/// <summary>
/// A server that keeps to Bolt unless told otherwise. It listens on loopback, logs what it gets, and answers each message
/// as a healthy server would; a script may answer any of them in its own way. A message that a server would not accept in
/// its state fails the test.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, Task> _peers = new();
    private readonly Task _accepting;
    private int _connections;
    private int _commits;

    public ScriptedServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"127.0.0.1:{Port}";

    public string Uri => $"bolt://{Address}";

    public BoltVersion Version { get; set; } = BoltVersion.Newest;

    public Dictionary<string, object?> Hints { get; set; } = [];

    public X509Certificate2? Certificate { get; set; }

    /// <summary>Answers a message in its own way and returns true, or leaves it to the healthy server.</summary>
    public Func<Peer, Message, Task<bool>> Script { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>Sees each connection before it is served; returns false to leave it at that.</summary>
    public Func<Peer, Task<bool>> OnConnect { get; set; } = _ => Task.FromResult(true);

    public Func<string, Answer> OnRun { get; set; } = _ => Answer.One(1L);

    public Func<string?, Dictionary<string, object?>> OnRoute { get; set; } = _ => throw new InvalidOperationException("It is no router.");

    /// <summary>Messages in the order they came, over all connections.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public ConcurrentQueue<Message> Messages { get; } = new();

    /// <summary>The messages that came with each write of a client.</summary>
    public ConcurrentQueue<string> Writes { get; } = new();

    /// <summary>What went wrong in a script.</summary>
    public ConcurrentQueue<Exception> Faults { get; } = new();

    public int Connections => Volatile.Read(ref _connections);

    public int Open => _peers.Count;

    /// <summary>How many transactions lasted.</summary>
    public int Commits => Volatile.Read(ref _commits);

    public IDriver Driver(Action<ConfigBuilder>? more = null, string scheme = "bolt", IAuthToken? token = null) =>
        GraphDatabase.Driver($"{scheme}://{Address}", token ?? AuthTokens.None, o =>
        {
            o.With(c => c.FirstRetryDelay = TimeSpan.FromMilliseconds(1));
            more?.Invoke(o);
        });

    /// <summary>Ends as a power cut would: no more connections, and those that are there break.</summary>
    public void Kill()
    {
        _listener.Stop();
        CutAll();
    }

    public void CutAll()
    {
        foreach (var socket in _peers.Keys) socket.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _accepting;
        await Task.WhenAll(_peers.Values);
        Assert.Empty(Faults);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                socket.NoDelay = true;
                Interlocked.Increment(ref _connections);
                _peers[socket] = Task.CompletedTask;
                _ = ServeAsync(socket);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was killed.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            Stream stream = new NetworkStream(socket, ownsSocket: true);
            if (Certificate is not null)
            {
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(Certificate);
                stream = secure;
            }
            var peer = new Peer(this, socket, stream);
            if (!await OnConnect(peer)) return;
            await peer.HandshakeAsync(Version);
            var conversation = new Conversation(peer);
            while (await peer.ReadAsync() is { } message)
                if (!await Script(peer, message) && !await conversation.AnswerAsync(message)) return;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up, or the script cut the line.
        }
        catch (Exception e)
        {
            Faults.Enqueue(e);
        }
        finally
        {
            _peers.TryRemove(socket, out _);
            socket.Dispose();
        }
    }

    public void OnCommit() => Interlocked.Increment(ref _commits);
}
