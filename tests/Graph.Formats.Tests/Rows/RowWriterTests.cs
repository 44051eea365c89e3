using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Graph.Formats.Tables;

namespace Graph.Formats.Tests.Rows;

public sealed class RowWriterTests
{
    private static readonly string[] Columns = ["a", "b,\"c\""];

    private static readonly object?[][] Rows =
    [
        [null, ""],
        [1L, long.MaxValue],
        [2.0, 0.1],
        [double.NaN, double.NegativeInfinity],
        [true, " x "],
        ["line\nfeed, \"quote\"\t", "Çırağan 🕊"],
        [new List<object?> { 1L, null, "x" }, new OrderedDictionary<string, object?> { ["z"] = 1L, ["a"] = new List<object?>() }],
    ];

    [Fact]
    public void Csv_tells_nothing_from_an_empty_text_and_quotes_what_needs_it()
    {
        Assert.Equal(
            "a,\"b,\"\"c\"\"\"\r\n,\"\"\r\n1,9223372036854775807\r\n2.0,0.1\r\nNaN,-Infinity\r\ntrue,\" x \"\r\n"
            + "\"line\nfeed, \"\"quote\"\"\t\",Çırağan 🕊\r\n\"[1,null,\"\"x\"\"]\",\"{\"\"z\"\":1,\"\"a\"\":[]}\"\r\n",
            Write(new CsvRows(), Columns, Rows));
    }

    [Fact]
    public void Json_keeps_kinds_of_numbers_apart_and_says_at_its_end_that_it_is_whole()
    {
        Assert.Equal(
            """
            {"columns":["a","b,\"c\""],"rows":[
            [null,""],
            [1,9223372036854775807],
            [2.0,0.1],
            ["NaN","-Infinity"],
            [true," x "],
            ["line\nfeed, \"quote\"\t","Çırağan 🕊"],
            [[1,null,"x"],{"z":1,"a":[]}]
            ],"truncated":false}

            """.ReplaceLineEndings("\n").Replace("🕊", "\\uD83D\\uDD4A", StringComparison.Ordinal),
            Write(new JsonRows(), Columns, Rows));
        Assert.True(JsonElement.Parse(Write(new JsonRows(), Columns, [], isCut: true)).GetProperty("truncated").GetBoolean());
        Assert.Equal("no \"X\"",
            JsonElement.Parse(Write(new JsonRows(), Columns, Rows, warnings: ["no \"X\""])).GetProperty("warnings").EnumerateArray()
            .Single().GetString());
    }

    [Fact]
    public void Json_lines_name_the_columns_in_each()
    {
        Assert.Equal("{\"a\":1,\"b,\\\"c\\\"\":\"x\"}\n{\"a\":null,\"b,\\\"c\\\"\":2.5}\n",
            Write(new JsonLinesRows(), Columns, [[1L, "x"], [null, 2.5]]));
    }

    [Fact]
    public void A_piped_table_has_tabs_and_one_line_a_row_and_no_control_characters()
    {
        Assert.Equal("a\tb\nx y z\t\uFFFD[31m\n", Write(new TableRows(aligned: false), ["a", "b"], [["x\ny\tz", "\e[31m"]]));
    }

    [Fact]
    public void A_table_for_people_is_aligned_and_shortens_long_cells()
    {
        var lines = Write(new TableRows(aligned: true), ["name", "n"], [["Ukraine", 1L], [new string('x', 100), 22L]]).Split('\n');

        Assert.Equal("name" + new string(' ', 58) + "n", lines[0]);
        Assert.Equal(new string('─', 60) + "  ──", lines[1]);
        Assert.Equal("Ukraine" + new string(' ', 55) + "1", lines[2]);
        Assert.Equal(new string('x', 59) + "…  22", lines[3]);
    }

    [Fact]
    public void A_table_without_rows_shows_its_columns_and_one_of_many_holds_back_only_the_first()
    {
        Assert.StartsWith("a  b\n", Write(new TableRows(aligned: true), ["a", "b"], []), StringComparison.Ordinal);
        Assert.Equal(502, Write(new TableRows(aligned: true), ["a"], Enumerable.Range(0, 500).Select(i => new object?[] { (long)i }))
            .TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Whatever_text_a_cell_holds_it_is_read_back_from_CSV()
    {
        Gen.String[Gen.Char["ab,\"\r\n \tş"], 0, 12].Array[3].Array[0, 5].Sample(rows =>
            Assert.Equal(rows, ReadCsv(Write(new CsvRows(), ["a", "b", "c"], rows))[1..]), iter: 2_000);
    }

    [Theory]
    [InlineData("""{"a":1,"b":-1.5e3,"c":[true,null],"d":{"e":"x"}}""")]
    [InlineData("{}")]
    public void Parameters_come_as_they_are(string json)
    {
        Assert.Equal(json.Replace("-1.5e3", "-1500", StringComparison.Ordinal),
            JsonSerializer.Serialize(CypherParameters.Read(JsonElement.Parse(json))));
    }

    [Fact]
    public void A_parameter_that_Cypher_cannot_hold_is_told()
    {
        Assert.Contains("9223372036854775808",
            Assert.Throws<FormatException>(() => CypherParameters.Read(JsonElement.Parse("""{"a":9223372036854775808}"""))).Message,
            StringComparison.Ordinal);
    }

    private static string Write(IRowWriter writer, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows,
        bool isCut = false, IReadOnlyList<string>? warnings = null)
    {
        var output = new ArrayBufferWriter<byte>();
        writer.Begin(columns, warnings ?? [], output);
        foreach (var row in rows)
            writer.Row(row, output);
        writer.End(isCut, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A plain reader by RFC 4180.</summary>
    private static List<string[]> ReadCsv(string text)
    {
        var (rows, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[++i]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] == ',')
                Take(cells, cell);
            else if (!quoted && text[i] == '\r' && text[i + 1] == '\n')
            {
                Take(cells, cell);
                rows.Add([.. cells]);
                cells.Clear();
                i++;
            }
            else
                cell.Append(text[i]);
        }
        return rows;
    }

    private static void Take(List<string> cells, StringBuilder cell)
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }
}
