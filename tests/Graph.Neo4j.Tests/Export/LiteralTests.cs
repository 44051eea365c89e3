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
        "\\", "'", "\"", "`", "\n", "\r\n", "\t", ";", ";\n", "\n:begin\n", ":exit", "//", "/*", "*/", "\\u0027", "u0041", "\\\\u0041",
        "\0", "\u0001", "\u0085", "\u2028",
        "\ufeff", "\ud800", "\udc00", "😀", "Çırağan", "Łódź", "} ]", "$x", "${", "\\x", "\\U0001F600", "null", " ",
    ];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Nasty.Length - 1].Select(i => Nasty[i]), Gen.String).Array[0, 6].Select(string.Concat);

    [Fact]
    public void A_text_stands_on_one_line_and_in_one_pair_of_quotes() => Texts.Sample(text =>
    {
        var literal = new StringBuilder().AppendLiteral(text).ToString();

        Assert.DoesNotContain(literal, char.IsControl);
        Assert.Matches(@"^'([^'\\]|\\[\\'nrt]|\\u[0-9a-f]{4})*'$", literal);
    });

    [SkippableFact]
    public async Task Neo4j_reads_it_as_it_was()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        var texts = Texts.Array[400].Single(_ => true, "0005Z_CcHyI1").Append(new string('x', 10_000) + "\\u0041").ToArray();
        await real.ClearAsync();
        var script = new StringBuilder("WITH [\n");
        for (var i = 0; i < texts.Length; i++)
            script.Append(i == 0 ? "" : ",\n").AppendLiteral(texts[i]);
        script.Append("\n] AS texts\nUNWIND range(0, size(texts) - 1) AS i\nCREATE (:Text {i: i, text: texts[i]});\n");

        await real.RunScriptAsync(Encoding.UTF8.GetBytes(script.ToString()));

        await using var driver = real.Driver();
        await using var session = driver.AsyncSession();
        var rows = await (await session.RunAsync("MATCH (t:Text) RETURN t.text ORDER BY t.i")).ToListAsync();
        Assert.Equal(texts.Select(WithoutHalves), rows.Select(row => (string)row[0]!));
    }

    private static string WithoutHalves(string text) => string.Concat(text.EnumerateRunes());
}
