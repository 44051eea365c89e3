using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Graph.Cli.Tests.Support;
using Graph.Server.Hosting;

namespace Graph.Cli.Tests;

/// <summary>The program as a .NET tool: packed from this build, installed from the package alone, run outside of the repository.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private const string Question = "{place(id:\"place:ciragan-palace\"){name}}";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    private static readonly string DotnetRoot = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private readonly Folder _folder = new();

    private string Program => _folder.At(Path.Combine("tool", OperatingSystem.IsWindows() ? "graph.exe" : "graph"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_packed_program_installs_without_a_network_and_serves_and_answers()
    {
        await PackAsync();
        await InstallAsync();

        Assert.Equal($"graph {GraphServer.Version}\n", await RunAsync(Program, "--version"));
        // The server fills the store, which the command then reads.
        Assert.Contains("Çırağan", await AnswerOverHttpAsync(), StringComparison.Ordinal);
        Assert.Contains("Çırağan", await RunAsync(Program, "query", _folder.Write("question.graphql", Question)),
            StringComparison.Ordinal);
    }

    /// <summary>Packs the build of this test run. Building again would race with the other test projects.</summary>
    private async Task PackAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await RunAsync(Path.Combine(DotnetRoot, "dotnet"), "pack", Repository.At("src", "Graph.Cli", "Graph.Cli.csproj"),
            "--no-build", "--configuration", configuration, "--output", _folder.At("packages"), "-nodeReuse:false");
    }

    private async Task InstallAsync()
    {
        var sources = _folder.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{_folder.At("packages")}" />
              </packageSources>
            </configuration>
            """);
        await RunAsync(Path.Combine(DotnetRoot, "dotnet"), "tool", "install", "Graph.Cli",
            "--tool-path", _folder.At("tool"), "--configfile", sources, "--version", GraphServer.Version);
    }

    /// <summary>The answer of the program as a server, which first loads the Istanbul dossier into its empty store.</summary>
    private async Task<string> AnswerOverHttpAsync()
    {
        using var server = Start(Program, "--urls", "http://127.0.0.1:0", "--set", "Server:WarmUp=false");
        try
        {
            using var client = new HttpClient { BaseAddress = new(await AddressAsync(server)), Timeout = Deadline };
            return await client.GetStringAsync("/graphql?query=" + Uri.EscapeDataString(Question));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<string> AddressAsync(Process server)
    {
        const string Before = "Listening on ";
        using var deadline = new CancellationTokenSource(Deadline);
        while (await server.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            if (line.StartsWith(Before, StringComparison.Ordinal))
                return line[Before.Length..];
        throw new InvalidOperationException("The server ended: " + await server.StandardError.ReadToEndAsync(deadline.Token));
    }

    /// <summary>The standard output of a program that ends with exit code 0.</summary>
    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var process = Start(program, arguments);
        var texts = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(deadline.Token),
            process.StandardError.ReadToEndAsync(deadline.Token));
        await process.WaitForExitAsync(deadline.Token);
        var call = string.Create(CultureInfo.InvariantCulture, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        Assert.True(process.ExitCode == 0, $"{call}:\n{texts[0]}\n{texts[1]}");
        return texts[0];
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The installed program finds the runtime by this variable.
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        return Process.Start(start)!;
    }
}
