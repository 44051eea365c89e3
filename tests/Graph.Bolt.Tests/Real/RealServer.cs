using System.Diagnostics;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Real;

/// <summary>
/// A real Neo4j for the whole run: the one that GRAPH_TEST_NEO4J_URI names, or the one whose script lies in
/// <c>shared/neo4j</c> beside the repository, started on a temporary folder.
/// </summary>
public sealed class RealServer : IAsyncLifetime
{
    private readonly string _home = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "graph-bolt-" + Guid.NewGuid().ToString("N"));
    private readonly string? _script = FindScript();
    private string? _uri = Environment.GetEnvironmentVariable("GRAPH_TEST_NEO4J_URI");
    private bool _ours;

    public async Task InitializeAsync()
    {
        if (!string.IsNullOrEmpty(_uri) || _script is null) return;
        _uri = (await CallAsync("start", "--heap", "1g")).Trim();
        _ours = true;
    }

    public string Uri
    {
        get
        {
            Skip.If(string.IsNullOrEmpty(_uri), "There is no Neo4j to test against: GRAPH_TEST_NEO4J_URI is not set, and shared/neo4j/neo4j does not lie beside the repository.");
            return _uri!;
        }
    }

    public bool IsThere => !string.IsNullOrEmpty(_uri);

    public IDriver Driver(Action<ConfigBuilder>? more = null) => GraphDatabase.Driver(Uri, AuthTokens.None, more);

    /// <summary>Ends the server as a power cut would, and starts it again.</summary>
    public async Task RestartAsync()
    {
        await CallAsync("kill");
        await CallAsync("start", "--heap", "1g");
    }

    public void SkipUnlessOurs() => Skip.IfNot(_ours || string.IsNullOrEmpty(_uri), "The Neo4j of GRAPH_TEST_NEO4J_URI is not ours to kill.");

    public async Task DisposeAsync()
    {
        if (!_ours) return;
        await CallAsync("kill");
        Directory.Delete(_home, recursive: true);
    }

    private async Task<string> CallAsync(string verb, params string[] more)
    {
        var start = new ProcessStartInfo(_script!, [verb, _home, .. more]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        // Not to the end of the stream: the server that it starts may hold on to it.
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? line ?? "" : throw new InvalidOperationException($"neo4j {verb} ended with {process.ExitCode}.");
    }

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = System.IO.Path.Combine(folder.FullName, "shared", "neo4j", "neo4j");
            if (File.Exists(script)) return script;
        }
        return null;
    }
}

/// <summary>Tests that share the real server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class RealServerTests : ICollectionFixture<RealServer>
{
    public const string Name = "the real server";
}
