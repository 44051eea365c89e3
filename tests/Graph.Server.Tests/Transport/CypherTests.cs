using System.Net;
using System.Text;
using System.Text.Json;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Server.Configuration;
using Graph.Server.Tests.Transport.Support;

namespace Graph.Server.Tests.Transport;

/// <summary><c>POST /cypher</c> in front of a stand-in for Neo4j.</summary>
public sealed class CypherTests
{
    private readonly FakeCypher _cypher = new();

    [Fact]
    public async Task It_is_off_unless_switched_on_and_says_how_to_switch_it_on()
    {
        await using var server = await RunningServer.StartAsync(cypher: _cypher);

        var response = await AskAsync(server, "rows 1");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal((ErrorCodes.NoCypher,
            "Cypher is switched off here; whoever runs the server switches it on with the setting Cypher:Enabled=true."),
            await response.ErrorAsync());
        Assert.Null(_cypher.Last);
    }

    [Fact]
    public async Task A_store_without_Cypher_says_what_to_do_instead()
    {
        await using var server = await RunningServer.StartAsync(new() { Cypher = new() { Enabled = true } });

        var response = await AskAsync(server, "rows 1");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal((ErrorCodes.NoCypher,
            "The embedded store has no Cypher; ask GraphQL at /graphql, or keep the graph in Neo4j with the setting Store:Kind=neo4j."),
            await response.ErrorAsync());
    }

    [Theory]
    [InlineData(null, "application/json",
        "{\"columns\":[\"n\",\"text\"],\"rows\":[\n[0,\"Çırağan, \\\"palace\\\"\"]\n],\"truncated\":false}\n")]
    [InlineData("*/*", "application/json",
        "{\"columns\":[\"n\",\"text\"],\"rows\":[\n[0,\"Çırağan, \\\"palace\\\"\"]\n],\"truncated\":false}\n")]
    [InlineData("text/csv", "text/csv", "n,text\r\n0,\"Çırağan, \"\"palace\"\"\"\r\n")]
    [InlineData("application/json;q=0.1, text/*", "text/csv", "n,text\r\n0,\"Çırağan, \"\"palace\"\"\"\r\n")]
    [InlineData("application/jsonl", "application/jsonl", "{\"n\":0,\"text\":\"Çırağan, \\\"palace\\\"\"}\n")]
    [InlineData("application/x-ndjson", "application/x-ndjson", "{\"n\":0,\"text\":\"Çırağan, \\\"palace\\\"\"}\n")]
    public async Task The_caller_chooses_the_form(string? accept, string mediaType, string body)
    {
        await using var server = await StartAsync();

        var response = await AskAsync(server, "rows 1", accept);

        Assert.Equal((HttpStatusCode.OK, mediaType + "; charset=utf-8", body),
            (response.StatusCode, response.MediaType(), await response.TextAsync()));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Contains("Accept", response.Headers.Vary);
        await _cypher.UntilClosedAsync();
    }

    [Fact]
    public async Task Parameters_and_limits_are_handed_over()
    {
        await using var server = await StartAsync(new() { MaxRows = 7, MaxSeconds = 9 });

        await PostAsync(server, """{"query":"rows 1","params":{"a":1,"b":1.5,"c":[true,null,"x"],"d":{"e":2}}}""");

        Assert.Equal((7, TimeSpan.FromSeconds(9)), (_cypher.Last!.MaxRows, _cypher.Last.Deadline));
        Assert.Equal("""{"a":1,"b":1.5,"c":[true,null,"x"],"d":{"e":2}}""", JsonSerializer.Serialize(_cypher.Last.Parameters));
    }

    [Fact]
    public async Task What_Neo4j_remarks_stands_beside_the_rows()
    {
        await using var server = await StartAsync();

        var response = await AskAsync(server, "odd 0");

        Assert.Equal("{\"columns\":[\"n\",\"text\"],\"warnings\":[\"The label `Akt` does not "
            + "exist.\"],\"rows\":[\n],\"truncated\":false}\n", await response.TextAsync());
    }

    [Theory]
    [InlineData("", "The body is empty")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{}", "\"query\" is missing")]
    [InlineData("{\"query\":\"rows 1\",\"parameters\":{}}", "There is no member \"parameters\"")]
    [InlineData("{\"query\":1}", "no string but a number")]
    [InlineData("{\"query\":\"rows 1\",\"params\":[]}", "no object but an array")]
    [InlineData("{\"query\":\"rows 1\",\"params\":{\"a\":123456789012345678901}}", "does not fit into the 64 bits")]
    [InlineData("{\"query\":\"rows 1\"", "not valid JSON")]
    public async Task A_body_that_is_no_question_is_refused(string body, string message)
    {
        await using var server = await StartAsync();

        var response = await PostAsync(server, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.ErrorAsync()).Message, StringComparison.Ordinal);
        Assert.Null(_cypher.Last);
    }

    [Fact]
    public async Task Other_methods_media_types_and_long_bodies_are_refused()
    {
        await using var server = await StartAsync();

        var got = await server.GetAsync("/cypher?query=rows");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST, OPTIONS"), (got.StatusCode, string.Join(", ", got.Content.Headers.Allow)));
        Assert.Equal(HttpStatusCode.NotAcceptable, (await AskAsync(server, "rows 1", "image/png")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(server, "rows 1", contentType: "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await AskAsync(server, new string('x', 2_000_000))).StatusCode);
    }

    [Theory]
    [InlineData("refused", HttpStatusCode.BadRequest, CypherException.Refused, "SET (line 1, column 1) writes.")]
    [InlineData("late", HttpStatusCode.ServiceUnavailable, CypherException.DeadlineExceeded, "The query took longer than 1 s.")]
    [InlineData("away", HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE", "The store is busy or away; try again.")]
    [InlineData("fail 3", HttpStatusCode.BadRequest, CypherException.Failed, "/ by zero")]
    public async Task What_goes_wrong_before_anything_is_sent_is_an_error_whatever_was_accepted(string query, HttpStatusCode status,
        string code, string message)
    {
        await using var server = await StartAsync();
        foreach (var accept in new[] { "application/json", "text/csv", "application/jsonl" })
        {
            var response = await AskAsync(server, query, accept);
            Assert.Equal((status, "application/json; charset=utf-8"), (response.StatusCode, response.MediaType()));
            Assert.Equal((code, message), await response.ErrorAsync());
        }
        Assert.DoesNotContain("secret", (await (await AskAsync(server, "away")).TextAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_the_midst_is_told_at_the_end_of_JSON()
    {
        await using var server = await StartAsync();

        var answer = JsonElement.Parse(await (await AskAsync(server, "fail 5000")).TextAsync());

        Assert.Equal(5000, answer.GetProperty("rows").GetArrayLength());
        Assert.False(answer.TryGetProperty("truncated", out _));
        Assert.Equal(CypherException.Failed, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("fail 5000", "text/csv")]
    [InlineData("fail 5000", "application/jsonl")]
    [InlineData("rows 20000", "text/csv")]
    [InlineData("rows 20000", "application/x-ndjson")]
    public async Task Other_forms_are_broken_off_when_rows_are_missing(string query, string accept)
    {
        await using var server = await StartAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => AskAsync(server, query, accept));

        Assert.Contains("CYPHER_", (await server.Log.FindAsync("/cypher")).RenderMessage(), StringComparison.Ordinal);
        await _cypher.UntilClosedAsync();
    }

    [Fact]
    public async Task Rows_beyond_the_most_are_cut_in_JSON_and_an_error_elsewhere()
    {
        await using var server = await StartAsync(new() { MaxRows = 2 });

        var answer = JsonElement.Parse(await (await AskAsync(server, "rows 3")).TextAsync());
        var csv = await AskAsync(server, "rows 3", "text/csv");

        Assert.Equal((2, true), (answer.GetProperty("rows").GetArrayLength(), answer.GetProperty("truncated").GetBoolean()));
        Assert.Equal((HttpStatusCode.BadRequest, CypherException.TooManyRows), (csv.StatusCode, (await csv.ErrorAsync()).Code));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(server, "rows 2", "text/csv")).StatusCode);
    }

    [Fact]
    public async Task Rows_are_sent_while_others_are_still_to_come_and_a_caller_who_goes_away_ends_the_query()
    {
        await using var server = await StartAsync();
        using (var response = await server.Client.SendAsync(Request("wait 1000", "text/csv"), HttpCompletionOption.ResponseHeadersRead))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            Assert.Equal("n,text", await reader.ReadLineAsync());
            for (var i = 0; i < 200; i++)
                Assert.StartsWith($"{i},", await reader.ReadLineAsync(), StringComparison.Ordinal);
        }
        await _cypher.UntilClosedAsync();
    }

    [Fact]
    public async Task Only_so_many_queries_run_at_once()
    {
        await using var server = await StartAsync(new() { MaxConcurrent = 1 });
        using var first = await server.Client.SendAsync(Request("wait 1000", "text/csv"), HttpCompletionOption.ResponseHeadersRead);

        var second = await AskAsync(server, "rows 1");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ErrorCodes.Overloaded), (second.StatusCode, (await second.ErrorAsync()).Code));
        _cypher.Release();
        Assert.Equal(1001, (await first.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_log_tells_codes_and_never_parameters()
    {
        await using var server =
            await RunningServer.StartAsync(new() { Cypher = new() { Enabled = true } }, Serilog.Events.LogEventLevel.Information, _cypher);

        await PostAsync(server, """{"query":"refused secret","params":{"a":"confidential"}}""");

        Assert.Contains(CypherException.Refused, (await server.Log.FindAsync("/cypher")).RenderMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain("confidential", server.Log.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", server.Log.Everything, StringComparison.Ordinal);
    }

    private Task<RunningServer> StartAsync(CypherOptions? options = null) =>
        RunningServer.StartAsync(new() { Cypher = (options ?? new()) with { Enabled = true } }, cypher: _cypher);

    private static HttpRequestMessage Request(string query, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post,
            "/cypher")
        { Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    private static Task<HttpResponseMessage> AskAsync(RunningServer server, string query, string? accept = null) =>
        server.Client.SendAsync(Request(query, accept));

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string body, string contentType = "application/json") =>
        server.Client.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/cypher") { Content = new StringContent(body, Encoding.UTF8, contentType) });
}
