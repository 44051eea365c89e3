using System.Net;
using Graph.Core.Errors;
using Graph.Server.Configuration;
using Graph.Server.Tests.Transport.Support;

namespace Graph.Server.Tests.Transport;

/// <summary>What pages of other origins may do.</summary>
public sealed class OriginTests
{
    private static readonly (string, string) Foreign = ("Origin", "https://elsewhere.example");

    [Fact]
    public async Task Any_page_may_read_by_default()
    {
        await using var server = await RunningServer.StartAsync();

        var response = await server.AskAsync("{ a }", null, Foreign);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_is_answered()
    {
        await using var server = await RunningServer.StartAsync();

        var response = await server.SendAsync(
            new HttpRequestMessage(HttpMethod.Options, "/graphql"), null, Foreign, ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", "content-type"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["content-type"], response.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.Equal(["7200"], response.Headers.GetValues("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task A_foreign_page_may_not_write()
    {
        await using var server = await RunningServer.StartAsync();

        var response = await server.AskAsync("mutation { a }", null, Foreign);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(ErrorCodes.MutationNotAllowed, (await response.ErrorAsync()).Code);
    }

    [Fact]
    public async Task A_page_of_our_own_or_a_named_origin_may_write()
    {
        await using var server = await RunningServer.StartAsync(new() { Cors = new() { WriteOrigins = ["https://editor.example"] } });
        var own = server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        foreach (var origin in new[] { own, "https://editor.example" })
            Assert.Equal(HttpStatusCode.OK, (await server.AskAsync("mutation { a }", null, ("Origin", origin))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.AskAsync("mutation { a }", null, ("Origin", "null"))).StatusCode);
    }

    [Fact]
    public async Task Only_named_origins_may_read_where_some_are_named()
    {
        await using var server = await RunningServer.StartAsync(new() { Cors = new() { Origins = ["https://reader.example"] } });

        Assert.False((await server.AskAsync("{ a }", null, Foreign)).Headers.Contains("Access-Control-Allow-Origin"));
        var response = await server.AskAsync("{ a }", null, ("Origin", "https://reader.example"));
        Assert.Equal(["https://reader.example"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:8080", 200)]
    [InlineData("[::1]:8080", 200)]
    [InlineData("graph.localhost", 200)]
    [InlineData("rebound.example", 400)]
    public async Task A_server_on_loopback_answers_to_loopback_names_only(string host, int status)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(status, (int)(await server.GetAsync("/health/live", null, ("Host", host))).StatusCode);
    }

    [Theory]
    [InlineData("graph.example", 200)]
    [InlineData("a.graph.example", 400)]
    [InlineData("a.wild.example", 200)]
    [InlineData("localhost", 400)]
    public async Task Named_hosts_are_the_only_ones(string host, int status)
    {
        await using var server =
            await RunningServer.StartAsync(new() { Server = new() { AllowedHosts = ["graph.example", "*.wild.example"] } });

        Assert.Equal(status, (int)(await server.GetAsync("/health/live", null, ("Host", host))).StatusCode);
    }

    [Fact]
    public async Task Listening_beyond_loopback_is_warned_of()
    {
        var log = new LogLines();
        using var logger = new Serilog.LoggerConfiguration().WriteTo.Sink(log).CreateLogger();
        await using var app = Hosting.GraphServer.Build(
            new GraphOptions { Server = new() { Urls = ["http://0.0.0.0:0"], WarmUp = false } }, new FakeStore(),
            new FakeExecutor().ExecuteAsync, "", logger);

        Assert.Equal(Serilog.Events.LogEventLevel.Warning, (await log.FindAsync("more than loopback")).Level);
    }
}
