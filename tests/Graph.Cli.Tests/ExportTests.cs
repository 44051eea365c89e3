using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json;
using Graph.Cli.Tests.Support;

namespace Graph.Cli.Tests;

/// <summary>graph export over the dossiers that come with the program.</summary>
public sealed class ExportTests(AskingTests.Loaded loaded) : IClassFixture<AskingTests.Loaded>
{
    [Fact]
    public async Task A_script_goes_to_standard_output_and_ends_with_its_counts()
    {
        var ran = await InProcess.RunAsync("export", "cypher", "--data", loaded.Data);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("// Everything, as the record held it at revision 2 (", ran.Out, StringComparison.Ordinal);
        Assert.Matches("^// Whole: [0-9]+ elements: Actor [0-9]+, ", ran.Out.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task A_file_is_written_completely_with_its_manifest()
    {
        var file = loaded.Folder.At("exported/talks.cypher");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        var ran = await InProcess.RunAsync("export", "cypher", "--plain", "--process", "process:istanbul-talks-2025", "-o", file, "--data",
            loaded.Data);

        Assert.Equal((0, ""), (ran.Code, ran.Out));
        Assert.Equal(["talks.cypher", "talks.cypher.manifest.json"],
            Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName).Order());
        var manifest = JsonElement.Parse(await File.ReadAllTextAsync(file + ".manifest.json"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))),
            manifest.GetProperty("sha256").GetString());
        Assert.Equal("2", manifest.GetProperty("view").GetProperty("atRevision").GetRawText());
        Assert.Equal("process:istanbul-talks-2025", manifest.GetProperty("selection").GetProperty("process").GetString());
        Assert.Equal(ran.Error.TrimEnd(), manifest.GetProperty("cite").GetString());
        Assert.True(manifest.GetProperty("elements").GetProperty("event").GetInt64() > 0);
    }

    [Fact]
    public async Task A_failure_leaves_the_existing_file()
    {
        var file = loaded.Folder.Write("kept/old.cypher", "old");

        var ran = await InProcess.RunAsync("export", "cypher", "--process", "process:nowhere", "-o", file, "--data", loaded.Data);

        Assert.Equal(1, ran.Code);
        Assert.Contains("Nothing in this view has the key 'process:nowhere'", ran.Error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_link_is_followed_and_a_file_keeps_its_permissions()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has neither modes nor links for everybody.");
        var file = loaded.Folder.Write("linked/private.cypher", "old");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var link = loaded.Folder.At("linked/link.cypher");
        File.CreateSymbolicLink(link, "private.cypher");

        Assert.Equal(0, (await InProcess.RunAsync("export", "cypher", "-o", link, "--data", loaded.Data)).Code);

        Assert.Equal("private.cypher", new FileInfo(link).LinkTarget);
        Assert.StartsWith("// Everything", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [SkippableFact]
    public async Task Pipes_and_devices_are_refused()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Pipes with names and /dev are of Linux.");
        var pipe = loaded.Folder.At("pipe.cypher");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
            await made.WaitForExitAsync();
        var device = loaded.Folder.At("nothing.cypher");
        File.CreateSymbolicLink(device, "/dev/null");

        foreach (var path in new[] { pipe, device })
        {
            var ran = await InProcess.RunAsync("export", "cypher", "-o", path, "--data", loaded.Data);
            Assert.Equal((1, true), (ran.Code, ran.Error.Contains("is a device or a pipe", StringComparison.Ordinal)));
        }
        Assert.Contains("The name of the file to write is empty",
            (await InProcess.RunAsync("export", "cypher", "-o", "", "--data", loaded.Data)).Error, StringComparison.Ordinal);
        Assert.False(new FileInfo("/dev/null").Length > 0);
    }

    [Theory]
    [InlineData("--where and --process are both given", "--where", "{}", "--process", "process:x")]
    [InlineData("--process and --focus are both given", "--process", "process:x", "--focus", "actor:x")]
    [InlineData("--known-at and --at-revision are both given", "--known-at", "2025-06-02T00:00:00Z", "--at-revision", "1")]
    [InlineData("--depth is given without --focus", "--depth", "2")]
    [InlineData("--depth is '7'; write a whole number from 0 to 6", "--focus", "actor:x", "--depth", "7")]
    [InlineData("--as-of is '2025-02-30'; write a day that exists", "--as-of", "2025-02-30")]
    [InlineData("--known-at is 'yesterday'; write a moment", "--known-at", "yesterday")]
    [InlineData("--process: 'actor:x' is the key of an actor; give that of a process", "--process", "actor:x")]
    [InlineData("--where is no object but an array", "--where", "[1]")]
    [InlineData("--where, type: 'NEGOTIATOIN' is no code of EVENT_TYPE", "--where", """{"type": {"eq": "NEGOTIATOIN"}}""")]
    [InlineData("--where has a field 'nonsense', which EventFilter does not have; the nearest is", "--where", """{"nonsense": 1}""")]
    public async Task An_impossible_export_is_a_usage_error(string message, params string[] arguments)
    {
        var ran = await InProcess.RunAsync(["export", "cypher", .. arguments, "--data", loaded.Data]);

        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_of_events_is_read_as_in_GraphQL()
    {
        var ran = await InProcess.RunAsync("export", "cypher", "--plain", "--where",
            """{"type": {"under": "NEGOTIATION_ROUND"}, "during": {"from": "2025-05", "to": "2025-05-31"}}""", "--data", loaded.Data);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("MERGE (x:Event {key: row[0]})", ran.Out, StringComparison.Ordinal);
    }
}
