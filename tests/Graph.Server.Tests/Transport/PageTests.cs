using System.Net;
using System.Text.RegularExpressions;
using Graph.Server.Hosting;
using Graph.Server.Tests.Transport.Support;

namespace Graph.Server.Tests.Transport;

public sealed partial class PageTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_start_page_says_what_runs_here()
    {
        var response = await _server.GetAsync("/");
        var page = await response.TextAsync();

        Assert.Equal("text/html; charset=utf-8", response.MediaType());
        foreach (var text in new[] { GraphServer.Version, "3,456", "12", "<dd>7</dd>", "2025-05-16 to 2025-07-23", "processes", "/graphql",
            "/schema.graphql", "/health/ready" })
            Assert.Contains(text, page.Replace("</b>process<", "processes", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("a store &lt;of glass&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<of glass>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_every_page_works()
    {
        var (seen, next) = (new HashSet<string>(), new Queue<string>(["/"]));
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var response = await _server.GetAsync(path);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path} answered {response.StatusCode}");
            if (response.MediaType()!.StartsWith("text/html", StringComparison.Ordinal))
                foreach (Match link in Link().Matches(await response.TextAsync()))
                    next.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
        }
        Assert.Contains("/schema.graphql", seen);
    }

    [Fact]
    public async Task Pages_load_nothing_and_run_nothing()
    {
        var response = await _server.GetAsync("/");
        var page = await response.TextAsync();

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'", response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql?query={a}")]
    [InlineData("/schema.graphql")]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    public async Task Everything_bears_the_security_headers(string path)
    {
        var response = await _server.GetAsync(path);

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_missing_example_is_told_without_echoing_markup()
    {
        var response = await _server.GetAsync("/examples/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_text()
    {
        var response = await _server.GetAsync("/schema.graphql");

        Assert.Equal("text/plain; charset=utf-8", response.MediaType());
        Assert.Equal("type Query { a: Int }", await response.TextAsync());
    }

    [Fact]
    public async Task HEAD_answers_without_a_body()
    {
        var response = await _server.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.TextAsync());
    }

    [Fact]
    public async Task An_unknown_address_gets_404_in_words()
    {
        var response = await _server.GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("NOT_FOUND", (await response.ErrorAsync()).Code);
    }

    [Fact]
    public async Task Health_follows_the_store()
    {
        Assert.Equal("""{"status":"live"}""", await (await _server.GetAsync("/health/live")).TextAsync());
        var ready = await _server.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("""{"status":"ready","atRevision":7}""", await ready.TextAsync());

        _server.Store.IsDown = true;

        Assert.Equal(HttpStatusCode.OK, (await _server.GetAsync("/health/live")).StatusCode);
        var down = await _server.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
        Assert.Contains("STORE_UNAVAILABLE", await down.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _server.GetAsync("/")).StatusCode);
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
