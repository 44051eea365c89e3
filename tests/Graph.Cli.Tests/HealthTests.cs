using System.Net;
using System.Net.Sockets;
using System.Text;
using Graph.Cli.Tests.Support;

namespace Graph.Cli.Tests;

/// <summary>graph health, against a server and against things that are not one.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_is_ready_makes_the_exit_code_0()
    {
        await using var graph = GraphProcess.Serve(_folder, "--empty");
        using var client = await graph.ClientAsync();
        var address = client.BaseAddress!.ToString();

        Assert.Equal(new Ran(0, "ready\n", ""), await InProcess.RunAsync("health", "--url", address));
        // As in a container: the server listens on all addresses, and the check uses its settings.
        Assert.Equal(new Ran(0, "ready\n", ""),
            await InProcess.RunAsync("health", "--set", $"Server:Urls=http://0.0.0.0:{client.BaseAddress.Port}"));
    }

    [Fact]
    public async Task Anything_else_makes_the_exit_code_1_with_a_message()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/";
        var answering = AnswerAsync(listener, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var starting = await InProcess.RunAsync("health", "--url", address);
        await answering;
        var silent = await InProcess.RunAsync("health", "--url", address);
        listener.Stop();
        var absent = await InProcess.RunAsync("health", "--url", address);

        Assert.Equal(
            new Ran(1, "", $"{address}health/ready answered 503; a server that is ready answers 200. Its log says more.\n"), starting);
        Assert.Equal(
            new Ran(1, "", $"{address}health/ready did not answer within 5 seconds; wait, or look into the server's log.\n"), silent);
        Assert.Equal((1, ""), (absent.Code, absent.Out));
        Assert.StartsWith($"{address}health/ready does not answer (", absent.Error, StringComparison.Ordinal);
        Assert.EndsWith("; start the server, or name another with --url.\n", absent.Error, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        using var caller = await listener.AcceptTcpClientAsync();
        await using var stream = caller.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
