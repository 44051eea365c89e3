using System.Net;
using System.Text;
using System.Text.Json;
using Graph.Core.Extracts;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Formats.Export;
using Graph.Server.Configuration;
using Graph.Server.Hosting;
using Graph.Testing;
using Microsoft.AspNetCore.Builder;
using Serilog.Core;

namespace Graph.Server.Tests.Http;

/// <summary>Exports over HTTP, in a format that writes one key a line.</summary>
public sealed class ExportTests : IAsyncLifetime, IExportFormat
{
    private readonly ReferenceStore _store = new(Ontology.Default, new SettableClock());
    private readonly TaskCompletionSource _mayGoOn = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private Exception? _failure;
    private bool _waits;

    public string Name => "keys";

    public string MediaType => "text/x-keys";

    public string FileEnding => "keys";

    public string Description => "One key a line.";

    public IReadOnlyList<ExportOption> Options { get; } = [new("plain", "Changes nothing"), new("short", "Leaves out the kind")];

    public async Task InitializeAsync()
    {
        await _store.WriteAsync(
            Some.Batch(Some.Actor("Ukraine"), Some.Process("Talks"), Some.Event("First round", "2025-05-16"),
            Some.Relation("event:first-round", "PART_OF", "process:talks")));
        var options = new GraphOptions { Export = new() { MaxConcurrent = 1, MaxSeconds = 1 } };
        options = options with { Server = options.Server with { Urls = ["http://127.0.0.1:0"], WarmUp = false } };
        _app = GraphServer.Build(options, _store, (_, _, _, _) => throw new NotSupportedException(), "type Query { a: Int }", Logger.None,
            new ExportFormats(this));
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_export_is_a_file_that_names_its_revision_and_the_address_of_its_manifest()
    {
        var answer = await _client.GetAsync("/export/keys?process=process:talks");

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
    [InlineData("where=[1]", "INVALID_FILTER", "where is no object but an array; write an EventFilter like {")]
    [InlineData("where={\"types\":1}", "INVALID_FILTER",
        "where has a field 'types', which EventFilter does not have; the nearest is type.")]
    [InlineData("where={\"or\":[{},{\"name\":{\"eq\":7}}]}", "INVALID_FILTER",
        "where.or[1].name.eq is 7; write a value of the type String.")]
    [InlineData("where={\"or\":[null]}", "INVALID_FILTER", "where.or[0] is null; write a value of the type EventFilter.")]
    [InlineData("where={\"box\":{\"south\":1}}", "INVALID_FILTER", "where.box has no field 'west', which BoxInput requires; add it.")]
    [InlineData("where={\"during\":{\"from\":\"2025-13\"}}", "INVALID_FILTER",
        "where.during.from: '2025-13' is no PartialDate; write a year")]
    [InlineData("where={\"during\":{\"extent\":\"SURE\"}}", "INVALID_FILTER",
        "where.during.extent is 'SURE'; write one of \"POSSIBLE\", \"CERTAIN\".")]
    [InlineData("where={\"key\":\"event:first-round\"}", "INVALID_FILTER",
        "where.key is 'event:first-round'; write an object of the type IdFilter.")]
    [InlineData("atRevision=7", "INVALID_REVISION", "the last revision is 1")]
    [InlineData("as-of=2025-01-01", "BAD_REQUEST", "There is no parameter as-of")]
    [InlineData("plain=yes", "BAD_REQUEST", "write true or false")]
    [InlineData("depth=1&depth=2", "BAD_REQUEST", "given 2 times")]
    public async Task An_impossible_export_is_refused(string query, string code, string message)
    {
        var answer = await _client.GetAsync("/export/keys?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var error = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_after_the_first_bytes_aborts_the_answer()
    {
        _failure = new StoreException("STORE_FAILED", "The disk is gone.");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _client.GetStringAsync("/export/keys"));
    }

    [Fact]
    public async Task A_slow_export_is_cancelled_and_no_other_begins_meanwhile()
    {
        _waits = true;
        var slow = _client.GetAsync("/export/keys?manifest=true");
        HttpResponseMessage other;
        do
            other = await _client.GetAsync("/export/keys?process=process:nowhere");
        while (other.StatusCode == HttpStatusCode.BadRequest && !slow.IsCompleted);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, other.StatusCode);
        Assert.Contains("OVERLOADED", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("DEADLINE_EXCEEDED", await (await slow).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_GET_is_taken() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.PostAsync("/export/keys", null)).StatusCode);

    [Fact]
    public async Task An_option_of_the_format_is_a_parameter_of_its_own()
    {
        Assert.Equal("talks\nfirst-round\npart-of~first-round~talks\n",
            await _client.GetStringAsync("/export/keys?process=process:talks&short=true"));
        var manifest = JsonElement.Parse(await _client.GetStringAsync("/export/keys?short=true&manifest=true"));
        Assert.Equal(["format", "plain", "short", "program"], manifest.EnumerateObject().Take(4).Select(member => member.Name));
        Assert.Equal((false, true), (manifest.GetProperty("plain").GetBoolean(), manifest.GetProperty("short").GetBoolean()));
    }

    [Fact]
    public async Task An_unknown_format_is_answered_404_with_the_known_ones()
    {
        var answer = await _client.GetAsync("/export/graphml?asOf=soon");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var error = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("errors")[0];
        Assert.Equal("NOT_FOUND", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("There is no export format 'graphml'; there are keys.", error.GetProperty("message").GetString());
    }

    public async Task<ExtractManifest> WriteAsync(Extract extract, ExtractSink sink, IReadOnlyDictionary<string, bool> options,
        CancellationToken cancellationToken)
    {
        if (_waits)
            await _mayGoOn.Task.WaitAsync(cancellationToken);
        await foreach (var page in extract.ReadAsync(cancellationToken))
        {
            await sink(Encoding.UTF8.GetBytes(string.Concat(page.Select(version => TextOf(version.Key)))), cancellationToken);
            if (_failure is not null)
                throw _failure;
        }
        return new ExtractManifest(extract, Name, options, "graph test", new Dictionary<Kind, long>(), 0, "");

        string TextOf(Key key) => options["short"] ? key.Value.Split(':', 2)[1] + "\n" : key.Value + "\n";
    }
}
