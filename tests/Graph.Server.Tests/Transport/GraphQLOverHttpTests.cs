using System.Net;
using System.Text;
using Graph.Core.Errors;
using Graph.Server.GraphQL.Execution;
using Graph.Server.Tests.Transport.Support;

namespace Graph.Server.Tests.Transport;

/// <summary>The rules of https://graphql.github.io/graphql-over-http/draft/, and ours where it leaves a choice.</summary>
public sealed class GraphQLOverHttpTests : IAsyncLifetime
{
    private const string Response = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync(new() { Limits = new() { MaxBodyBytes = 4096 } });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(null, Response)]
    [InlineData("*/*", Response)]
    [InlineData("application/*", Response)]
    [InlineData("application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Response)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=UTF-8", Json)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Json)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", Response)]
    [InlineData("application/json;q=0.5, */*;q=0.1", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Response)]
    public async Task The_answer_comes_in_the_media_type_that_the_caller_likes_best(string? accept, string expected)
    {
        var response = await _server.AskAsync("{ a }", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.MediaType());
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql-response+json;q=0")]
    [InlineData("nonsense")]
    public async Task A_caller_who_takes_nothing_on_offer_gets_406(string accept)
    {
        var response = await _server.AskAsync("{ a }", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal(ErrorCodes.NotAcceptable, (await response.ErrorAsync()).Code);
    }

    [Theory]
    [InlineData("invalid", "application/graphql-response+json", 400)]
    [InlineData("invalid", "application/json", 200)]
    [InlineData("partial", "application/graphql-response+json", 200)]
    [InlineData("partial", "application/json", 200)]
    [InlineData("null", "application/graphql-response+json", 200)]
    public async Task The_status_tells_whether_the_operation_was_run(string query, string accept, int status)
    {
        var response = await _server.AskAsync(query, accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(accept + "; charset=utf-8", response.MediaType());
    }

    [Theory]
    [InlineData("NONSENSE", "not valid JSON")]
    [InlineData("{\"query\":", "not valid JSON")]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    [InlineData("\"{ a }\"", "no JSON object")]
    [InlineData("{}", "\"query\" is missing")]
    [InlineData("{\"qeury\":\"{ a }\"}", "\"query\" is missing")]
    [InlineData("{\"query\":null}", "\"query\" is missing")]
    [InlineData("{\"query\":\" \"}", "query is empty")]
    [InlineData("{\"query\":7}", "no string but a number")]
    [InlineData("{\"query\":\"{ a }\",\"query\":\"{ b }\"}", "must not repeat")]
    [InlineData("{\"query\":\"{ a }\",\"operationName\":[]}", "no string but an array")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":[7]}", "no object but an array")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":\"{}\"}", "no object but a string")]
    [InlineData("{\"query\":\"{ a }\",\"extensions\":true}", "no object but true")]
    [InlineData("{\"query\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"query\":\"{ a }\",\"variables\":{\"a\":[\"\\udc00\"]}}", "surrogate")]
    public async Task A_request_that_is_not_well_formed_is_refused_in_both_media_types(string body, string message)
    {
        foreach (var accept in new[] { "application/json", "application/graphql-response+json" })
        {
            var response = await _server.PostAsync(body, accept: accept);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(accept + "; charset=utf-8", response.MediaType());
            var error = await response.ErrorAsync();
            Assert.Equal(ErrorCodes.BadRequest, error.Code);
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_that_is_not_UTF8_is_refused()
    {
        var content = new ByteArrayContent([.. "{\"query\":\"{ a }"u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var response = await _server.Client.PostAsync("/graphql", content);

        Assert.Contains("UTF-8", (await response.ErrorAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_put_up_with()
    {
        Assert.Equal(HttpStatusCode.OK, (await _server.PostAsync("\uFEFF{\"query\":\"{ a }\"}")).StatusCode);
    }

    [Fact]
    public async Task Several_requests_in_one_are_refused_in_words()
    {
        var response = await _server.PostAsync("""[{"query":"{ a }"},{"query":"{ b }"}]""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal((ErrorCodes.BatchNotSupported,
            "Several requests in one are not supported; send each by itself, they share the connection."), await response.ErrorAsync());
    }

    [Fact]
    public async Task Unknown_members_are_ignored_and_null_is_as_if_left_out()
    {
        var response = await _server.PostAsync("""{"query":"{ a }","id":"7","operationName":null,"variables":null,"extensions":null}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(new GraphQLRequest("{ a }"), _server.Executor.Last);
    }

    [Fact]
    public async Task Every_part_of_a_request_reaches_the_executor_by_POST_and_by_GET()
    {
        await _server.PostAsync("""{"query":"{ a }","operationName":"Q","variables":{"v":"ş"},"extensions":{"e":1}}""");
        var posted = _server.Executor.Last!;
        Assert.False(_server.Executor.LastQueriesOnly);
        await _server.GetAsync(
            "/graphql?query=%7B+a%20%7D&operationName=Q&variables=%7B%22v%22%3A%22%C5%9F%22%7D&extensions=%7B%22e%22%3A1%7D");
        var got = _server.Executor.Last!;

        foreach (var request in new[] { posted, got })
        {
            Assert.Equal(("{ a }", "Q"), (request.Query, request.OperationName));
            Assert.Equal("ş", request.Variables!.Value.GetProperty("v").GetString());
            Assert.Equal(1, request.Extensions!.Value.GetProperty("e").GetInt32());
        }
        Assert.True(_server.Executor.LastQueriesOnly);
    }

    [Theory]
    [InlineData("/graphql", "query is missing")]
    [InlineData("/graphql?query=", "query is empty")]
    [InlineData("/graphql?query={a}&query={b}", "given 2 times")]
    [InlineData("/graphql?query={a}&variables=nonsense", "variables is not valid JSON")]
    [InlineData("/graphql?query={a}&variables=[1]", "variables is no object")]
    [InlineData("/graphql?query={a}&extensions=1", "extensions is no object")]
    public async Task A_GET_that_is_not_well_formed_is_refused(string path, string message)
    {
        var response = await _server.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.ErrorAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_operationName_or_variables_parameter_is_as_if_left_out()
    {
        Assert.Equal(HttpStatusCode.OK, (await _server.GetAsync("/graphql?query={a}&operationName=&variables=")).StatusCode);
        Assert.Equal(new GraphQLRequest("{a}"), _server.Executor.Last);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_mutation_over_GET_gets_405(string accept)
    {
        var response = await _server.GetAsync("/graphql?query=mutation+{a}", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.OK, (await _server.AskAsync("mutation { a }")).StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_get_405_with_those_allowed(string method)
    {
        var response = await _server.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST", "OPTIONS"], response.Content.Headers.Allow);
        Assert.Equal(ErrorCodes.MethodNotAllowed, (await response.ErrorAsync()).Code);
    }

    [Fact]
    public async Task OPTIONS_tells_the_methods()
    {
        var response = await _server.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/graphql"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["GET", "POST", "OPTIONS"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task A_body_of_another_media_type_gets_415(string contentType)
    {
        var response = await _server.PostAsync("""{"query":"{ a }"}""", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(ErrorCodes.UnsupportedMediaType, (await response.ErrorAsync()).Code);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task JSON_in_UTF8_is_taken_however_it_is_spelt(string contentType)
    {
        Assert.Equal(HttpStatusCode.OK, (await _server.PostAsync("""{"query":"{ a }"}""", contentType)).StatusCode);
    }

    [Fact]
    public async Task A_bare_document_is_taken_as_application_graphql()
    {
        Assert.Equal(HttpStatusCode.OK, (await _server.PostAsync("{ a }", "application/graphql")).StatusCode);
        Assert.Equal(new GraphQLRequest("{ a }"), _server.Executor.Last);
    }

    [Fact]
    public async Task A_body_over_the_limit_gets_413_with_and_without_a_stated_length()
    {
        var body = $$"""{"query":"{{new string('a', 4 << 20)}}"}""";
        var stated = await _server.PostAsync(body);
        var chunked = await _server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Headers = { TransferEncodingChunked = true },
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        });

        foreach (var response in new[] { stated, chunked })
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            Assert.Equal(ErrorCodes.RequestTooLarge, (await response.ErrorAsync()).Code);
        }
    }

    [Fact]
    public async Task Text_beyond_ASCII_is_sent_as_it_is()
    {
        Assert.Equal("""{"data":{"name":"Çırağan <b>"}}""", await (await _server.AskAsync("{ a }")).TextAsync());
    }

    [Fact]
    public async Task Answers_are_not_cached_unless_pinned_and_got()
    {
        Assert.Equal("no-store", (await _server.AskAsync("{ a }")).Headers.CacheControl!.ToString());
        Assert.Equal("no-store", (await _server.AskAsync("pinned")).Headers.CacheControl!.ToString());
        Assert.Equal("public, max-age=3600", (await _server.GetAsync("/graphql?query=pinned")).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_bug_tells_nothing_of_our_insides_but_the_log_tells_all()
    {
        var response = await _server.AskAsync("bug");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var error = await response.ErrorAsync();
        Assert.Equal(ErrorCodes.InternalError, error.Code);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.Message, StringComparison.Ordinal);
        var id = error.Message.Split(' ')[^1].TrimEnd('.');
        Assert.Equal("secret insides", (await _server.Log.FindAsync(id)).Exception!.Message);
    }

    [Fact]
    public async Task A_store_that_fails_is_told_by_its_code()
    {
        var response = await _server.AskAsync("broken");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(("STORE_BUSY", "The store is busy or away; try again."), await response.ErrorAsync());
    }
}
