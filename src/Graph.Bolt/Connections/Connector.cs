using System.Net.Sockets;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// Makes connections that are ready for requests: opened, version agreed, greeted, let in; all of it within the connection timeout.
/// </summary>
internal sealed class Connector(DriverUri uri, Config config)
{
    private readonly Transport _transport = new(uri, config);

    public bool Encrypts => _transport.Encrypts;

    public async Task<BoltConnection> ConnectAsync(ServerAddress address, AuthToken token, int generation, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (config.ConnectionTimeout != Config.InfiniteInterval) limit.CancelAfter(config.ConnectionTimeout);
        try
        {
            var (socket, stream) = await _transport.OpenAsync(address, limit.Token).ConfigureAwait(false);
            using var abort = limit.Token.UnsafeRegister(static s => ((Socket)s!).Dispose(), socket);
            return await GreetAsync(address, token, generation, socket, stream, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not Neo4jException || limit.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limit.IsCancellationRequested
                ? new ServiceUnavailableException(
                $"No connection to {address} came about within {config.ConnectionTimeout.TotalSeconds} s.", e)
                : new ServiceUnavailableException($"No connection to {address} came about: {e.Message}", e);
        }
    }

    private async Task<BoltConnection> GreetAsync(
        ServerAddress address, AuthToken token, int generation, Socket socket, Stream stream, CancellationToken cancellation)
    {
        BoltConnection? connection = null;
        try
        {
            var version = await VersionHandshake.AgreeAsync(stream, address, cancellation).ConfigureAwait(false);
            connection = new BoltConnection(address, version, socket, stream, config.Clock) { Generation = generation };
            await GreetAsync(connection, token).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
            else socket.Dispose();
            throw;
        }
    }

    private async ValueTask GreetAsync(BoltConnection connection, AuthToken token)
    {
        var (hello, logon) = (new ResponseHandler(), new ResponseHandler());
        connection.Output.Hello(connection.Version, config.UserAgent, token, uri.Routes ? uri.RoutingContext : null);
        connection.Expect(hello);
        if (connection.Version.HasLogon)
        {
            connection.Output.Logon(token);
            connection.Expect(logon);
        }
        connection.OnGreeted(await connection.CompleteAsync(hello).ConfigureAwait(false));
        if (connection.Version.HasLogon) await connection.CompleteAsync(logon).ConfigureAwait(false);
        connection.User = token;
    }
}
