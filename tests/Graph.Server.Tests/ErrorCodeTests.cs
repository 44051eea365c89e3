using System.Text.RegularExpressions;
using Graph.Core.Errors;
using Graph.Server.Tests.GraphQL;

namespace Graph.Server.Tests;

public sealed partial class ErrorCodeTests
{
    private static readonly string[] Codes =
        [.. typeof(ErrorCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void The_page_of_error_codes_lists_the_codes_of_the_class()
    {
        var listed = File.ReadLines(Repository.File("docs/errors.md")).Select(line => Row().Match(line))
            .Where(row => row.Success).Select(row => row.Groups[1].Value);
        Assert.Equal(Codes, listed);
    }

    [Fact]
    public void No_code_is_declared_twice() => Assert.Equal(Codes.Distinct(), Codes);

    [Fact]
    public void Every_error_takes_its_code_from_the_class()
    {
        var source = Path.GetDirectoryName(Repository.File("src/Graph.Core/Graph.Core.csproj"))!;
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(source)!, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)
                && !file.Replace('\\', '/').Contains("/Graph.Bolt/", StringComparison.Ordinal));
        Assert.Empty(files.SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => $"{file}: {match.Value}")));
    }

    [GeneratedRegex(@"^\| `([A-Z_]+)` \|")]
    private static partial Regex Row();

    // The first argument of an exception, an error or a problem, also where the type is left out or the argument stands on the next line.
    [GeneratedRegex(@"((Exception|Error|Problem|base)\(\s*""[A-Z]+(_[A-Z]+)*|\bnew\(\s*""[A-Z]+(_[A-Z]+)+)""")]
    private static partial Regex Literal();
}
