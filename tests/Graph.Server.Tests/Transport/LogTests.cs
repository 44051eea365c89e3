using Graph.Server.Tests.Transport.Support;
using Serilog.Events;

namespace Graph.Server.Tests.Transport;

public sealed class LogTests
{
    [Fact]
    public async Task A_request_leaves_one_line_with_what_matters()
    {
        await using var server = await RunningServer.StartAsync(level: LogEventLevel.Information);
        await server.PostAsync("""{"query":"query Talks { a }","operationName":"Talks"}""");
        await server.AskAsync("invalid", "application/json");

        var good = await server.Log.FindAsync("Talks");
        Assert.Equal("\"POST\"", good.Properties["Method"].ToString());
        Assert.Equal("\"/graphql\"", good.Properties["Path"].ToString());
        Assert.Equal("200", good.Properties["Status"].ToString());
        Assert.Equal("\"Talks\"", good.Properties["Operation"].ToString());
        var bad = await server.Log.FindAsync("VALIDATION");
        Assert.Equal("""["VALIDATION"]""", bad.Properties["Codes"].ToString());
    }

    [Theory]
    [InlineData(LogEventLevel.Information, false)]
    [InlineData(LogEventLevel.Debug, true)]
    public async Task Queries_are_logged_at_Debug_only_and_variables_never(LogEventLevel level, bool holdsQuery)
    {
        await using var server = await RunningServer.StartAsync(level: level);
        await server.PostAsync(
            """{"query":"query($v:String){ queryText }","variables":{"v":"hush-variable"},"extensions":{"e":"hush-extension"}}""",
            headers: [("Authorization", "hush-header")]);
        await server.GetAsync("/graphql?query={queryText}&variables={\"v\":\"hush-variable\"}", null, ("Cookie", "hush-cookie"));
        await server.GetAsync("/nowhere?hush-parameter");
        await server.Log.FindAsync("/nowhere");

        Assert.DoesNotContain("hush", server.Log.Everything, StringComparison.Ordinal);
        Assert.Equal(holdsQuery, server.Log.Everything.Contains("queryText", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_cannot_forge_a_line()
    {
        await using var server = await RunningServer.StartAsync();
        await server.GetAsync("/x%0AForged%1B[31m");

        Assert.DoesNotContain('\n', (await server.Log.FindAsync("Forged")).RenderMessage());
    }
}
