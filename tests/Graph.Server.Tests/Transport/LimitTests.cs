using System.Net;
using System.Net.Sockets;
using System.Text;
using Graph.Core.Errors;
using Graph.Server.Tests.Transport.Support;

namespace Graph.Server.Tests.Transport;

public sealed class LimitTests
{
    [Fact]
    public async Task A_request_beyond_its_time_is_given_up_and_told_so()
    {
        await using var server = await RunningServer.StartAsync(new() { Limits = new() { RequestTimeoutSeconds = 1 } });

        var response = await server.AskAsync("wait");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal((ErrorCodes.DeadlineExceeded, "The request took longer than 1 s and was given up; ask for less at once."),
            await response.ErrorAsync());
        await server.Executor.UntilGivenUpAsync();
    }

    [Fact]
    public async Task A_caller_who_goes_away_ends_the_query()
    {
        await using var server = await RunningServer.StartAsync();
        using var going = new CancellationTokenSource();
        var asked = server.Client.GetAsync("/graphql?query=wait", going.Token);
        await server.Executor.UntilWaitingAsync();

        await going.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await server.Executor.UntilGivenUpAsync();
        Assert.Contains("499", (await server.Log.FindAsync("/graphql")).RenderMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_amid_a_body_is_no_failure_of_ours()
    {
        await using var server = await RunningServer.StartAsync();
        using (var broken = new TcpClient(server.Client.BaseAddress!.Host,
            server.Client.BaseAddress.Port)
        { LingerState = new LingerOption(true, 0) })
        {
            // It says that it goes on when it has begun to read the body.
            await broken.GetStream()
                .WriteAsync(System.Text.Encoding.ASCII.GetBytes(
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n"));
            Assert.Equal("HTTP/1.1 100 Continue", await new StreamReader(broken.GetStream()).ReadLineAsync());
            // Closing the stream first would end it in order.
            broken.Client.Close(0);
        }

        Assert.Contains("499", (await server.Log.FindAsync("/graphql")).RenderMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_beyond_those_worked_on_at_once_are_sent_away_but_health_is_told()
    {
        await using var server = await RunningServer.StartAsync(new() { Limits = new() { MaxConcurrentRequests = 1 } });
        var first = server.AskAsync("wait");
        await server.Executor.UntilWaitingAsync();

        var second = await server.AskAsync("{ a }");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("1", second.Headers.RetryAfter!.ToString());
        Assert.Equal(ErrorCodes.Overloaded, (await second.ErrorAsync()).Code);
        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync("/health/live")).StatusCode);
        server.Executor.Release();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("{ a }")).StatusCode);
    }

    [Fact]
    public async Task Long_addresses_and_headers_are_refused()
    {
        await using var server =
            await RunningServer.StartAsync(new() { Limits = new() { MaxRequestLineBytes = 1024, MaxHeaderBytes = 2048 } });

        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await server.GetAsync("/graphql?query=" + new string('a', 2000))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge,
            (await server.GetAsync("/health/live", null, ("X-Long", new string('a', 4000)))).StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("gzip;q=0.5, br;q=0.9")]
    [InlineData("*")]
    [InlineData("identity, gzip")]
    public async Task Large_answers_are_compressed_as_the_caller_takes_them(string accept)
    {
        await using var server = await RunningServer.StartAsync();
        var plain = await server.AskAsync("large");
        var packed = await server.AskAsync("large", null, ("Accept-Encoding", accept));

        var encoding = packed.Content.Headers.ContentEncoding.Single();
        var bytes = await packed.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br"
            ? new System.IO.Compression.BrotliStream(bytes, System.IO.Compression.CompressionMode.Decompress)
            : new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(accept.Contains("gzip", StringComparison.Ordinal) && !accept.Contains("br", StringComparison.Ordinal) ? "gzip" : "br",
            encoding);
        Assert.Equal(await plain.TextAsync(), await new StreamReader(unpacked).ReadToEndAsync());
        Assert.True(packed.Content.Headers.ContentLength < plain.Content.Headers.ContentLength / 10);
        Assert.Contains("Accept-Encoding", plain.Headers.Vary);
    }

    [Theory]
    [InlineData("{ a }", "br, gzip")]
    [InlineData("large", "identity")]
    [InlineData("large", "br;q=0, gzip;q=0")]
    public async Task Tiny_answers_and_callers_who_take_nothing_else_get_it_plain(string query, string accept)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Empty((await server.AskAsync(query, null, ("Accept-Encoding", accept))).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Stopping_refuses_new_requests_and_lets_the_running_ones_finish()
    {
        await using var server = await RunningServer.StartAsync();
        var running = server.AskAsync("wait");
        await server.Executor.UntilWaitingAsync();

        var stopping = server.App.StopAsync();

        await UntilRefusedAsync(server.Client.BaseAddress!);
        Assert.False(stopping.IsCompleted);
        server.Executor.Release();
        Assert.Equal("""{"data":{"waited":true}}""", await (await running).TextAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Stopping_gives_up_on_requests_that_do_not_finish_in_time()
    {
        await using var server = await RunningServer.StartAsync(new() { Server = new() { ShutdownTimeoutSeconds = 1 } });
        var running = server.AskAsync("wait");
        await server.Executor.UntilWaitingAsync();

        await server.App.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => running);
        await server.Executor.UntilGivenUpAsync();
    }

    [Fact]
    public async Task A_request_broken_off_in_its_body_does_no_harm()
    {
        await using var server = await RunningServer.StartAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
            await socket.GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes(
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"query\""));
        }

        await server.Log.FindAsync("/graphql");

        Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("{ a }")).StatusCode);
        Assert.DoesNotContain("unforeseen", server.Log.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunk_of_more_bytes_than_there_can_be_is_a_bad_request()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        await socket.GetStream()
            .WriteAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                + "chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n{}"));

        using var answer = new StreamReader(socket.GetStream());
        Assert.Contains(" 400 ", await answer.ReadLineAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("unforeseen", server.Log.Everything, StringComparison.Ordinal);
    }

    private static async Task UntilRefusedAsync(Uri address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, address.Port, patience.Token);
                await Task.Delay(10, patience.Token);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
