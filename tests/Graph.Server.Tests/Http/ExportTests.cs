using System.Net;
using System.Text;
using System.Text.Json;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Server.Configuration;
using Graph.Server.Hosting;
using Graph.Server.Http.Export;
using Graph.Testing;
using Microsoft.AspNetCore.Builder;
using Serilog.Core;

namespace Graph.Server.Tests.Http;

/// <summary>Exports over HTTP, in a format that writes one key a line.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly ReferenceStore _store = new(Ontology.Default, new SettableClock());
    private readonly TaskCompletionSource _mayGoOn = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private Exception? _failure;
    private bool _waits;

    public async Task InitializeAsync()
    {
        await _store.WriteAsync(
            Some.Batch(Some.Actor("Ukraine"), Some.Process("Talks"), Some.Event("First round", "2025-05-16"),
            Some.Relation("event:first-round", "PART_OF", "process:talks")));
        var options = new GraphOptions { Export = new() { MaxConcurrent = 1, MaxSeconds = 1 } };
        options = options with { Server = options.Server with { Urls = ["http://127.0.0.1:0"], WarmUp = false } };
        _app = GraphServer.Build(options, _store, (_, _, _, _) => throw new NotSupportedException(), "type Query { a: Int }", Logger.None,
            new ExportFormat("text/x-keys", "keys", WriteAsync));
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_export_is_a_file_that_names_its_place_and_where_its_manifest_is()
    {
        var answer = await _client.GetAsync("/export/cypher?process=process:talks");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/x-keys; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"graph-at-1.keys\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("process:talks\nevent:first-round\nrelation:part-of~first-round~talks\n", await answer.Content.ReadAsStringAsync());
        var link = Assert.Single(answer.Headers.GetValues("Link"));
        var manifest = JsonElement.Parse(await _client.GetStringAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]));
        Assert.Equal("1", manifest.GetProperty("view").GetProperty("atRevision").GetRawText());
        Assert.Equal("process:talks", manifest.GetProperty("selection").GetProperty("process").GetString());
    }

    [Theory]
    [InlineData("where={}&focus=actor:ukraine", "INVALID_EXPORT", "where and focus are both given")]
    [InlineData("depth=1", "INVALID_EXPORT", "depth is given without focus")]
    [InlineData("asOf=soon", "INVALID_EXPORT", "asOf is 'soon'")]
    [InlineData("process=process:nowhere", "UNKNOWN_KEY", "Nothing in this view")]
    [InlineData("where={\"type\":{\"eq\":\"X\"}}", "UNKNOWN_TERM", "is no code of EVENT_TYPE")]
    [InlineData("where={\"name\":{\"eq\":\"\\ud800\"}}", "INVALID_FILTER", "where")]
    [InlineData("atRevision=7", "INVALID_REVISION", "the last revision is 1")]
    [InlineData("as-of=2025-01-01", "BAD_REQUEST", "There is no parameter as-of")]
    [InlineData("plain=yes", "BAD_REQUEST", "write true or false")]
    [InlineData("depth=1&depth=2", "BAD_REQUEST", "given 2 times")]
    public async Task What_cannot_be_exported_is_refused(string query, string code, string message)
    {
        var answer = await _client.GetAsync("/export/cypher?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_the_midst_breaks_the_answer_off()
    {
        _failure = new StoreException("STORE_FAILED", "The disk is gone.");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _client.GetStringAsync("/export/cypher"));
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_meanwhile_no_other_begins()
    {
        _waits = true;
        var slow = _client.GetAsync("/export/cypher?manifest=true");
        HttpResponseMessage other;
        do
            other = await _client.GetAsync("/export/cypher?process=process:nowhere");
        while (other.StatusCode == HttpStatusCode.BadRequest && !slow.IsCompleted);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
        Assert.Contains("OVERLOADED", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("DEADLINE_EXCEEDED", await (await slow).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_GET_is_taken() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.PostAsync("/export/cypher", null)).StatusCode);

    private async Task<ExtractManifest> WriteAsync(Extract extract, bool plain, ExtractSink sink, CancellationToken cancellationToken)
    {
        if (_waits)
            await _mayGoOn.Task.WaitAsync(cancellationToken);
        await foreach (var page in extract.ReadAsync(cancellationToken))
        {
            await sink(Encoding.UTF8.GetBytes(string.Concat(page.Select(version => version.Key + "\n"))), cancellationToken);
            if (_failure is not null)
                throw _failure;
        }
        return new ExtractManifest(extract, "keys", plain, "graph test", new Dictionary<Kind, long>(), 0, "");
    }
}
