using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Core.Recording;
using Graph.Formats.Dossiers;
using Graph.Formats.Importing;

namespace Graph.Formats.Tests.Dossiers;

public class DossierReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Json_is_read_like_yaml(int index)
    {
        var json = YamlJson.Read(RepositoryFiles.Read($"schema/dossiers/{DossierTexts.Shipped[index].Name}.yaml"))
            .ToJsonString(new JsonSerializerOptions { WriteIndented = true, IndentCharacter = '\t', IndentSize = 1 });
        await using var fromYaml = DossierTexts.NewStore();
        await using var fromJson = DossierTexts.NewStore();
        foreach (var store in new[] { fromYaml, fromJson })
            foreach (var earlier in DossierTexts.Shipped.Take(index))
                await new ImportRunner(store, Graph.Core.Ontologies.Ontology.Default).RunAsync([earlier]);

        await new ImportRunner(fromYaml, Graph.Core.Ontologies.Ontology.Default).RunAsync([DossierTexts.Shipped[index]]);
        await fromJson.ImportAsync(json);

        Assert.Equal(await fromYaml.HeldAsync(), await fromJson.HeldAsync());
    }

    [Fact]
    public void Json_in_one_line_and_with_every_escape_is_read()
    {
        var dossier = DossierReader.Read(
            """{"dossier":"a","title":"\"\\\/\n\r\tÇ\ud83d\udd4a","actors":["""
            + """{"key":"actor:x","type":"STATE","name":"{}[],: # - & * !"}]}""",
            "a.json");

        Assert.Empty(dossier.Problems);
        Assert.Equal("\"\\/\n\r\tÇ🕊", dossier.Title);
        Assert.Equal("{}[],: # - & * !", dossier.Drafts[0].Properties[2].Value.Text);
        Assert.Equal(new Location("a.json", 1, 94), dossier.Drafts[0].Properties[2].At);
    }

    [Theory]
    [InlineData("\\b", "U+0008")]
    [InlineData("\\f", "U+000C")]
    [InlineData("\\u0085", "U+0085")]
    public void A_character_that_nobody_sees_is_a_problem(string escaped, string told) =>
        Assert.Contains(told, Assert.Single(DossierReader.Read($$"""{"dossier":"a","title":"a{{escaped}}"}""", "a.json").Problems).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Lines_and_columns_count_from_one_whatever_ends_the_lines()
    {
        var dossier = DossierReader.Read("dossier: a\r\ntitle: A\r\nactors:\r\n  - key: actor:x\r\n    nmae: X\r\n", "a.yaml");

        Assert.Equal(new Location("a.yaml", 4, 5), dossier.Drafts[0].At);
        Assert.Equal(new Location("a.yaml", 5, 5), dossier.Drafts[0].Properties[1].At);
        Assert.Equal(new Location("a.yaml", 5, 11), dossier.Drafts[0].Properties[1].Value.At);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("2025-05-16")]
    [InlineData("12:30")]
    public void A_plain_scalar_stays_as_it_is_written(string text)
    {
        var dossier = DossierReader.Read($"dossier: a\ntitle: {text}\n", "a.yaml");

        Assert.Equal(text, dossier.Title);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. "dossier: a\ntitle: A"u8]);

        var dossier = DossierReader.Read(stream, "a.yaml");

        Assert.Empty(dossier.Problems);
        Assert.Equal("a", dossier.Name);
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused_at_its_line()
    {
        using var stream = new MemoryStream([.. "dossier: a\ntitle: "u8, 0xC7, (byte)'\n']);

        var problem = Assert.Single(DossierReader.Read(stream, "a.yaml").Problems);

        Assert.Equal((ProblemCode.Malformed, "The file is not UTF-8.", "a.yaml:2:1"), (problem.Code, problem.Message, $"{problem.At}"));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_without_being_parsed()
    {
        using var stream = new MemoryStream(new byte[DossierReader.MaxBytes + 1]);

        Assert.Equal(ProblemCode.TooLarge, Assert.Single(DossierReader.Read(stream, "a.yaml").Problems).Code);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    public void Deep_nesting_is_refused_and_takes_no_stack(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 5_000)) + "x" + string.Concat(Enumerable.Repeat(close, 5_000));

        Assert.Contains(DossierReader.Read(text, "a.yaml").Problems,
            problem => problem.Message.StartsWith("The nesting is deeper", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_happens_to_a_file_ends_in_a_dossier_or_in_problems()
    {
        var text = RepositoryFiles.Read("schema/dossiers/istanbul-2025-july.yaml")[..4_000];
        const string Marks = "{}[]:,-?&*!|>'\"%@`#\n\t ~\\0aé\u0001\u2028";
        var edits = Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 30], Gen.Int[0, Marks.Length - 1]).Array[1, 5];

        edits.Sample(all =>
        {
            var broken = all.Aggregate(text,
                (now, edit) => edit.Item1 >= now.Length
                ? now
                : now[..edit.Item1] + Marks[edit.Item3] + now[Math.Min(now.Length, edit.Item1 + edit.Item2)..]);
            Assert.NotNull(DossierReader.Read(broken, "a.yaml").Problems);
        }, iter: 500);
    }
}
