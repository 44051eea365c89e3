using System.Runtime.CompilerServices;

namespace Graph.Formats.Tests;

/// <summary>Files of the repository that tests read, and snapshots that they hold equal. UPDATE_SNAPSHOTS=1 rewrites those.</summary>
internal static class RepositoryFiles
{
    /// <summary>The path of a file, given from the repository's root.</summary>
    public static string PathOf(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Graph.sln")))
            root = root.Parent;
        return Path.Combine(root.FullName, file);
    }

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Asserts that the text is what the file holds.</summary>
    public static void AssertHolds(string file, string text, [CallerMemberName] string? test = null)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(PathOf(file), text);
        var held = File.Exists(PathOf(file)) ? Read(file) : "";
        if (held != text)
            Assert.Fail($"{file} differs from the output of the code:\n{FirstDifference(held, text)}\n"
                + $"If that is intended, run {test} with UPDATE_SNAPSHOTS=1 and commit the file.");
    }

    private static string FirstDifference(string held, string text)
    {
        var (old, now) = (held.Split('\n'), text.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {line + 1}\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
