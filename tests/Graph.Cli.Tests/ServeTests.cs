using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Graph.Cli.Tests.Support;

namespace Graph.Cli.Tests;

/// <summary>The built program as a process of its own.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_makes_the_store_loads_Istanbul_and_answers_and_the_second_loads_nothing()
    {
        await using (var first = GraphProcess.Serve(_folder))
        {
            using var client = await first.ClientAsync();
            Assert.Equal("1", await LastRevisionAsync(client));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
            Assert.Contains("Çırağan", await client.GetStringAsync("/graphql?query={place(id:\"place:ciragan-palace\"){name}}"),
                StringComparison.Ordinal);
            await first.SignalAsync("TERM");
            var ran = await first.EndAsync();
            Assert.Equal(0, ran.Code);
            Assert.Contains("The graph is empty: loading istanbul-2025\nLoaded istanbul-2025:", ran.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("istanbul-2025-july", ran.Out, StringComparison.Ordinal);
            Assert.EndsWith("Stopped.\n", ran.Out, StringComparison.Ordinal);
        }
        Assert.True(Directory.Exists(_folder.Data));

        await using var second = GraphProcess.Serve(_folder);
        using var again = await second.ClientAsync();
        Assert.Equal("1", await LastRevisionAsync(again));
        Assert.DoesNotContain("Loaded", second.Out, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Empty_stays_empty_and_Ctrl_C_ends_it_well()
    {
        await using var graph = GraphProcess.Serve(_folder, "serve", "--empty", "--data", "elsewhere");
        using var client = await graph.ClientAsync();

        Assert.Equal("0", await LastRevisionAsync(client));
        Assert.True(Directory.Exists(_folder.At("elsewhere")));
        Assert.False(Directory.Exists(_folder.Data));
        await graph.SignalAsync("INT");
        Assert.Equal(0, (await graph.EndAsync()).Code);
    }

    [Fact]
    public async Task Piped_output_is_plain_and_the_log_goes_to_standard_error()
    {
        await using var graph =
            GraphProcess.Start(_folder, ["--empty", "--set", "Log:Format=json"], ("GRAPH__SERVER__URLS", "http://127.0.0.1:0"),
            ("GRAPH__SERVER__WARMUP", "false"));
        using var client = await graph.ClientAsync();
        await client.GetAsync("/");
        await graph.SignalAsync("TERM");

        var ran = await graph.EndAsync();

        Assert.DoesNotContain('\e', ran.Out + ran.Error);
        Assert.DoesNotContain("answered", ran.Out, StringComparison.Ordinal);
        Assert.Contains(ran.Error.TrimEnd().Split('\n').Select(line => JsonElement.Parse(line)),
            line => line.TryGetProperty("Path", out var path) && path.GetString() == "/");
    }

    [Fact]
    public async Task Settings_are_read_from_graph_json_in_the_working_folder()
    {
        _folder.Write("graph.json",
            """{ "Server": { "Urls": ["http://127.0.0.1:0"], "WarmUp": false }, "Store": { "Folder": "from-file" } }""");
        await using var graph = GraphProcess.Start(_folder, ["--empty"]);
        using var client = await graph.ClientAsync();

        Assert.True(Directory.Exists(_folder.At("from-file")));
    }

    [Fact]
    public async Task An_address_in_use_is_reported()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await using var graph = GraphProcess.Start(_folder, ["--empty", "--urls", address]);

        var ran = await graph.EndAsync();

        Assert.Equal(1, ran.Code);
        Assert.Equal($"{address} is in use already; stop what listens there, or choose another with --urls.\n", ran.Error);
    }

    [Fact]
    public async Task A_folder_that_cannot_hold_a_store_is_reported()
    {
        _folder.Write("graph-data", "a file, not a folder");
        await using var graph = GraphProcess.Serve(_folder);

        var ran = await graph.EndAsync();

        Assert.Equal(3, ran.Code);
        Assert.Single(ran.Error.TrimEnd().Split('\n'));
    }

    [SkippableTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_command_that_is_interrupted_ends_with_the_signals_code(string signal, int code)
    {
        await using var graph = GraphProcess.Start(_folder, ["query", "-"]);
        await graph.UntilItReadsAsync();

        await graph.SignalAsync(signal);

        var ran = await graph.EndAsync();
        Assert.Equal((code, "", ""), (ran.Code, ran.Out, ran.Error));
    }

    [Fact]
    public async Task Every_example_is_answered_without_errors()
    {
        await using var graph = GraphProcess.Serve(_folder);
        using var client = await graph.ClientAsync();
        foreach (var file in Directory.EnumerateFiles(Repository.At("schema", "examples"), "*.graphql"))
        {
            var answer = await client.PostAsJsonAsync("/graphql", new { query = await File.ReadAllTextAsync(file) });
            Assert.DoesNotContain("\"errors\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/examples/" + Path.GetFileNameWithoutExtension(file))).StatusCode);
        }
    }

    private static async Task<string?> LastRevisionAsync(HttpClient client) =>
        JsonElement.Parse(await client.GetStringAsync("/graphql?query={overview{atRevision}}")).GetProperty("data").GetProperty("overview")
        .GetProperty("atRevision").GetRawText();
}
