using System.Globalization;
using Graph.Cli.Tests.Support;

namespace Graph.Cli.Tests;

/// <summary>
/// Holds the code to <c>max_line_length</c> of .editorconfig, which neither compiler nor formatter checks. Lines of a raw string are
/// exempt: GraphQL, JSON and Cypher are not C#.
/// </summary>
public sealed class LineLengthTests
{
    private const int MaxLength = 140;

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters()
    {
        var tooLong = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.At(), file))
            .Where(file => !IsGenerated(file))
            .Order(StringComparer.Ordinal)
            .SelectMany(LongLines)
            .ToList();

        Assert.True(
            tooLong.Count == 0,
            $"{tooLong.Count} lines are longer than {MaxLength} characters; wrap them:\n{string.Join('\n', tooLong)}");
    }

    private static bool IsGenerated(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules");

    private static IEnumerable<string> LongLines(string file)
    {
        var isRaw = false;
        var number = 0;
        foreach (var line in File.ReadLines(Repository.At(file)))
        {
            number++;
            var marks = line.Split("\"\"\"").Length - 1;
            var length = line.EnumerateRunes().Count();
            if (length > MaxLength && !isRaw && marks == 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"{file}:{number}: {length} characters");
            isRaw ^= marks % 2 == 1;
        }
    }
}
