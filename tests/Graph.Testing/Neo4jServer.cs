using System.Diagnostics;
using System.Runtime.Versioning;
using Neo4j.Driver;

namespace Graph.Testing;

/// <summary>
/// A real Neo4j for a whole test run: the one that GRAPH_TEST_NEO4J_URI names, or the one whose script lies in <c>shared/neo4j</c>
/// beside the repository, started on a temporary folder.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    /// <summary>Why tests that need it are skipped where there is none.</summary>
    public const string Missing =
        "There is no Neo4j to test against: GRAPH_TEST_NEO4J_URI is not set, and shared/neo4j/neo4j does not lie beside the repository.";

    /// <summary>Why tests that kill it are skipped where it is another's.</summary>
    public const string NotOurs = "The Neo4j of GRAPH_TEST_NEO4J_URI is not ours to kill.";

    // A server of tests lives for a minute or two, most of which it plans queries that it has never seen. The second compiler of the
    // virtual machine takes half of the processor for code that is then run no more.
    private const string JavaOptions = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    // Tests empty and fill the database all the time, and the server would plan every query anew whenever its numbers differ much.
    // The script that starts it writes its settings; what Java is called with overrides them.
    private const string Java = """
        #!/bin/sh
        case "$*" in
            *CommunityEntryPoint*) set -- "$@" -c dbms.cypher.min_replan_interval=1d ;;
        esac
        exec java "$@"

        """;

    private readonly string _home = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "graph-neo4j-" + Guid.NewGuid().ToString("N"));
    private readonly string? _script;

    private Neo4jServer(string? script, string uri) => (_script, Uri) = (script, uri);

    /// <summary>Its address.</summary>
    public string Uri { get; private set; }

    /// <summary>Whether this run started it, so that it may kill it.</summary>
    public bool IsOurs => _script is not null;

    /// <summary>Starts it, or takes the one that is named; null where there is none.</summary>
    /// <param name="options">More for the script that starts it, such as <c>--auth</c>; with some, it is always started.</param>
    public static async Task<Neo4jServer?> StartAsync(params string[] options)
    {
        if (options.Length == 0 && Environment.GetEnvironmentVariable("GRAPH_TEST_NEO4J_URI") is { Length: > 0 } named)
            return new Neo4jServer(null, named);
        if (FindScript() is not { } script)
            return null;
        var server = new Neo4jServer(script, "");
        server.Uri = (await server.CallAsync("start", ["--heap", "1g", .. options])).Trim();
        return server;
    }

    /// <summary>Takes away every node and what hangs on it; the schema stays.</summary>
    public async Task ClearAsync()
    {
        await using var driver = GraphDatabase.Driver(Uri, AuthTokens.None);
        await using var session = driver.AsyncSession();
        await (await session.RunAsync(
            "MATCH (n) WHERE NOT n:Schema CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")).ConsumeAsync();
    }

    /// <summary>Whether <see cref="RunScriptAsync"/> has a cypher-shell to run.</summary>
    public static bool HasShell => FindScript() is not null;

    /// <summary>Runs a script by cypher-shell.</summary>
    /// <returns>The exit code, and what it wrote.</returns>
    public async Task<(int Code, string Output)> RunScriptAsync(string file)
    {
        // The script finds the address there, also where another started the server.
        Directory.CreateDirectory(_home);
        await File.WriteAllTextAsync(System.IO.Path.Combine(_home, "uri"), Uri);
        using var process = Process.Start(new ProcessStartInfo(FindScript()!, ["shell", _home, "--format", "plain", "-f", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["JDK_JAVA_OPTIONS"] = JavaOptions },
        })!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => CallAsync("kill");

    /// <summary>Starts it again after <see cref="KillAsync"/>, at the same address.</summary>
    public Task StartAgainAsync() => CallAsync("start", "--heap", "1g");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!IsOurs)
            return;
        await CallAsync("kill");
        Directory.Delete(_home, recursive: true);
    }

    private async Task<string> CallAsync(string verb, params string[] more)
    {
        var start = new ProcessStartInfo(_script!, [verb, _home, .. more]) { RedirectStandardOutput = true };
        if (Environment.GetEnvironmentVariable("JDK_JAVA_OPTIONS") is null)
            start.Environment["JDK_JAVA_OPTIONS"] = JavaOptions;
        if (Environment.GetEnvironmentVariable("GRAPH_TEST_JAVA") is null && !OperatingSystem.IsWindows())
            start.Environment["GRAPH_TEST_JAVA"] = await WriteJavaAsync();
        using var process = Process.Start(start)!;
        // Not to the end of the stream: the server that it starts may hold on to it.
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? line ?? "" : throw new InvalidOperationException($"neo4j {verb} ended with {process.ExitCode}.");
    }

    [UnsupportedOSPlatform("windows")]
    private async Task<string> WriteJavaAsync()
    {
        var file = System.IO.Path.Combine(_home, "java");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(_home);
            await File.WriteAllTextAsync(file, Java);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return file;
    }

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = System.IO.Path.Combine(folder.FullName, "shared", "neo4j", "neo4j");
            if (File.Exists(script))
                return script;
        }
        return null;
    }
}
