using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Graph.Benchmarks;

/// <summary>Compiles <c>c/page.c</c> with <c>cc</c> and runs it over the library that the store itself uses.</summary>
internal static class CProgram
{
    public static async Task<IEnumerable<double>> RunAsync(string folder, string file, string[] statements, int rounds, int rows)
    {
        var program = Path.Combine(folder, "page");
        if (!File.Exists(program))
            await StartAsync("cc", "-O2", "-o", program, Path.Combine(AppContext.BaseDirectory, "c", "page.c"), "-ldl",
                "-Wl,--no-as-needed", "-lm");
        var texts = Path.Combine(folder, "statements");
        await File.WriteAllLinesAsync(texts, statements);
        var lines = (await StartAsync(program, Library(), file, texts, $"{rounds}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines[0] != $"{rows}")
            throw new InvalidOperationException($"C read {lines[0]} rows, the store {rows}.");
        return lines.Skip(1).Select(line => double.Parse(line, CultureInfo.InvariantCulture));
    }

    private static string Library() =>
        Directory.GetFiles(AppContext.BaseDirectory, "libe_sqlite3.so", SearchOption.AllDirectories)
            .Order().First(path => !path.Contains("runtimes", StringComparison.Ordinal)
            || path.Contains($"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}{Path.DirectorySeparatorChar}",
                StringComparison.Ordinal));

    private static async Task<string> StartAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
