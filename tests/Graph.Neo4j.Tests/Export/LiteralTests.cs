using System.Text;
using CsCheck;
using Graph.Neo4j.Export;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests.Export;

/// <summary>Whatever a text holds, Neo4j gets it as it is.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class LiteralTests(RealNeo4j real)
{
    private static readonly string[] Nasty =
    [
        "\\", "'", "\"", "`", "\n", "\r\n", "\t", ";", ";\n", "\n:begin\n", ":exit", "//", "/*", "*/", "\\u0027", "u0041", "\\\\u0041", "\0", "\u0001", "\u0085", "\u2028",
        "\ufeff", "\ud800", "\udc00", "😀", "Çırağan", "Łódź", "} ]", "$x", "${", "\\x", "\\U0001F600", "null", " ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]), Gen.String).Array[0, 6].Select(string.Concat);

    [Fact]
    public void A_text_stands_on_one_line_and_in_one_pair_of_quotes() => Texts.Sample(text =>
    {
        var literal = new StringBuilder().AppendLiteral(text).ToString();

        Assert.DoesNotContain(literal, char.IsControl);
        Assert.Matches(@"^'([^'\\]|\\[\\'nrt]|\\u[0-9a-f]{4})*'$", literal);
    });

    [Theory]
    [InlineData(5.0, "5.0")]
    [InlineData(-0.75, "-0.75")]
    [InlineData(1e16, "10000000000000000.0")]
    [InlineData(1.5e300, "1.5E300")]
    [InlineData(1.5e-7, "1.5E-07")]
    public void A_figure_is_told_from_a_whole_number(double figure, string literal) => Assert.Equal(literal, new StringBuilder().AppendLiteral(figure).ToString());

    [SkippableFact]
    public async Task Neo4j_reads_every_value_as_it_was()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        var texts = Texts.Array[400].Single(_ => true, "0005Z_CcHyI1").Append(new string('x', 10_000) + "\\u0041").ToArray();
        object?[] others = [long.MaxValue, long.MinValue, 0L, -1.5e300, double.Epsilon, 1e16, true, null];
        await real.ClearAsync();
        var script = new StringBuilder("UNWIND [\n");
        for (var i = 0; i < texts.Length; i++)
            script.Append(i == 0 ? "[" : ",\n[").AppendLiteral((long)i).Append(", ").AppendLiteral(texts[i]).Append(", ").AppendLiteral(others[i % others.Length]).Append(']');
        script.Append("\n] AS row\nCREATE (:Text {i: row[0], text: row[1], other: row[2]});\n");

        await real.RunScriptAsync(Encoding.UTF8.GetBytes(script.ToString()));

        await using var driver = real.Driver();
        await using var session = driver.AsyncSession();
        var rows = await (await session.RunAsync("MATCH (t:Text) RETURN t.text, t.other ORDER BY t.i")).ToListAsync();
        Assert.Equal(texts.Select(WithoutHalves), rows.Select(row => (string)row[0]!));
        Assert.Equal(texts.Select((_, i) => others[i % others.Length]), rows.Select(row => row[1]));
    }

    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes());
}
