using System.Net;
using System.Net.Sockets;

namespace Graph.Neo4j.Tests;

/// <summary>
/// Stands between a store and its server, hands on all that both say, and cuts the connection once a COMMIT went through: its answer never
/// comes.
/// </summary>
internal sealed class Cutter : IAsyncDisposable
{
    // A chunk of two bytes, a structure without fields, and the end of the message.
    private static readonly byte[] Commit = [0x00, 0x02, 0xB0, 0x12, 0x00, 0x00];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _work;
    private int _cuts;

    public Cutter(Uri server)
    {
        _server = server;
        _listener.Start();
        _work = Task.Run(AcceptAsync);
    }

    public Uri Uri => new($"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many commits were sent on and their answers lost.</summary>
    public int Cuts => _cuts;

    /// <summary>How many more are to be cut.</summary>
    public int ToCut { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _work;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ended.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _ended.Token);
                using var cut = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
                await Task.WhenAny(UpAsync(client.GetStream(), server.GetStream(), cut.Token),
                    server.GetStream().CopyToAsync(client.GetStream(), cut.Token));
                await cut.CancelAsync();
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One of the two is gone, and so the other shall be.
            }
        }
    }

    private async Task UpAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[65_536];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (ToCut > 0 && buffer.AsSpan(0, read).IndexOf(Commit) >= 0)
            {
                ToCut--;
                Interlocked.Increment(ref _cuts);
                return;
            }
        }
    }
}
