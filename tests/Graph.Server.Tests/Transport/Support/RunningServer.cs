using System.Text;
using Graph.Server.Configuration;
using Graph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Serilog;
using Serilog.Events;

namespace Graph.Server.Tests.Transport.Support;

/// <summary>The server on Kestrel, on a free port of loopback, in front of a stand-in executor.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private RunningServer(WebApplication app, FakeStore store, FakeExecutor executor, LogLines log)
    {
        (App, Store, Executor, Log) = (app, store, executor, log);
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None })
        {
            BaseAddress =
            new Uri(app.Urls.Single())
        };
    }

    public WebApplication App { get; }

    public FakeStore Store { get; }

    public FakeExecutor Executor { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(GraphOptions? options = null, LogEventLevel level = LogEventLevel.Debug,
        FakeCypher? cypher = null)
    {
        options ??= new GraphOptions();
        var (store, executor, log) = (new FakeStore { Cypher = cypher }, new FakeExecutor(), new LogLines());
        var logger = new LoggerConfiguration().MinimumLevel.Is(level).MinimumLevel.Override("Microsoft",
            LogEventLevel.Warning).WriteTo.Sink(log).CreateLogger();
        var app = GraphServer.Build(
            options with { Server = options.Server with { Urls = ["http://127.0.0.1:0"], WarmUp = false } }, store, executor.ExecuteAsync,
            "type Query { a: Int }", logger);
        await app.StartAsync();
        return new(app, store, executor, log);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json", string? accept = null,
        params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType.Length > 0)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(request, accept, headers);
    }

    public Task<HttpResponseMessage> AskAsync(string query, string? accept = null, params (string Name, string Value)[] headers) =>
        PostAsync($$"""{"query":"{{query}}"}""", accept: accept, headers: headers);

    public Task<HttpResponseMessage> GetAsync(string path, string? accept = null, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), accept, headers);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept = null,
        params (string Name, string Value)[] headers)
    {
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Executor.Release();
        Client.Dispose();
        await App.DisposeAsync();
    }
}

internal static class Answers
{
    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());

    public static string? MediaType(this HttpResponseMessage response) => response.Content.Headers.ContentType?.ToString();

    /// <summary>The code of the only error in the answer, which has the form that all our errors have.</summary>
    public static async Task<(string Code, string Message)> ErrorAsync(this HttpResponseMessage response)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        var error = json.RootElement.GetProperty("errors").EnumerateArray().Single();
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
