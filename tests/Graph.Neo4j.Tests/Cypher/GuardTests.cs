using CsCheck;
using Graph.Core.Storage;
using Graph.Neo4j.CypherConsole;

namespace Graph.Neo4j.Tests.Cypher;

public sealed class GuardTests
{
    public static TheoryData<string, string> Refused
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (query, named) in WaysIn.Refused)
                data.Add(query, named);
            return data;
        }
    }

    public static TheoryData<string> Questions => new(ReadingQueries.All);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_way_in_is_refused_and_the_message_names_the_word_and_ends_in_a_sentence(string query, string named)
    {
        var refused = Assert.Throws<CypherException>(() => Guard.Check(query));

        Assert.Equal(CypherException.Refused, refused.Code);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_only_reads_is_sent_as_it_is(string query)
    {
        Assert.Equal(query, Guard.Check(query));
    }

    [Fact]
    public void A_refusal_tells_line_column_and_the_way_out()
    {
        Assert.Equal(
            "set (line 2, column 5) writes, and Cypher only reads here; record by graph import. If it is a name, write it in backticks.",
            Assert.Throws<CypherException>(() => Guard.Check("MATCH (n)\nAS  set RETURN n")).Message);
    }

    [Fact]
    public void Comments_and_uncommon_spaces_are_sent_as_spaces_and_nothing_moves()
    {
        Assert.Equal("RETURN       1 AS\n x    ", Guard.Check("RETURN/* a */1\u00A0AS\n\u3000x // "));
    }

    [Fact]
    public void A_comment_that_is_never_sent_cannot_be_read_in_another_way()
    {
        Assert.DoesNotContain("LOAD", Guard.Check("RETURN 1 // \\u000ALOAD CSV FROM 'x' AS y"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MATCH (set) RETURN 1", "MATCH (`set`) RETURN 1")]
    [InlineData("RETURN 1 AS use", "RETURN 1 AS `use`")]
    [InlineData("MATCH (n) CALL x RETURN n", "MATCH (n) RETURN n.call, n:CALL, $call, {call: 1}")]
    [InlineData("UNWIND [1] AS load RETURN load", "UNWIND [{load: 1, show: 2}] AS x RETURN x.load, x.show, x{.load}")]
    public void A_keyword_as_a_name_is_taken_where_no_clause_can_begin_or_in_backticks(string refused, string taken)
    {
        Assert.Throws<CypherException>(() => Guard.Check(refused));
        Guard.Check(taken);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_character()
    {
        Assert.Contains("surrogate", Assert.Throws<CypherException>(() => Guard.Check("RETURN '\uD800'")).Message,
            StringComparison.Ordinal);
        Guard.Check("RETURN '\U0001F54A', `\U0001F54A`, \U0001D538");
    }

    [Theory]
    [InlineData('(', ')')]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Brackets_may_be_nested_so_far_and_no_further(char open, char close)
    {
        Guard.Check("RETURN " + new string(open, Guard.MaxDepth) + new string(close, Guard.MaxDepth));

        Assert.Contains("100 brackets",
            Assert.Throws<CypherException>(() => Guard.Check("RETURN " + new string(open, 101) + new string(close, 101))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_may_be_so_long_and_no_longer()
    {
        Guard.Check("RETURN 1".PadRight(Guard.MaxLength));

        Assert.Contains("20001 characters",
            Assert.Throws<CypherException>(() => Guard.Check("RETURN 1".PadRight(Guard.MaxLength + 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_comes_is_refused_or_sent_with_every_token_in_its_place()
    {
        var pieces = Gen.OneOf<string>(
            "RETURN", "MATCH", "CALL", "load", "CSV", "create", "apoc", "date", "`a`", "`", "'", "\"", "\\", "\\u0027", "\\u000A", "/*",
            "*/", "//", "\n", "\r", " ", "\u00A0", "\u2028",
            "(", ")", "[", "{", "}", ".", "..", ":", "::", "$", ";", "1", "1.5", "x", "ş", "𝔸", "\u200B", "\0", "-", "|", "=~");
        pieces.List[0, 24].Select(list => "RETURN " + string.Concat(list)).Sample(query =>
        {
            string sent;
            try
            {
                sent = Guard.Check(query);
            }
            catch (CypherException refused)
            {
                Assert.Equal(CypherException.Refused, refused.Code);
                return;
            }
            Assert.Equal(sent, Guard.Check(sent));
            Assert.Equal(Lexer.Read(query).Tokens, Lexer.Read(sent).Tokens);
            Assert.DoesNotContain(Lexer.Read(sent).Tokens, token => token.Is("\\"));
        }, iter: 20_000);
    }

    [Fact]
    public void Comments_between_the_parts_of_a_name_change_nothing()
    {
        var gap = Gen.OneOf<string>("", " ", "/**/", "\n", "//x\n", "\u2003", "/* ( */");
        var part = Gen.OneOf<string>("apoc", "`apoc`", "db", "DBMS", "load", "`x y`", "set", "match");
        Gen.Select(Gen.OneOf<string>("RETURN ", "MATCH (n) WHERE ", "CALL "), part.Array[2, 4], gap.Array[9], (before, parts, gaps) =>
                before + string.Concat(parts.SelectMany((name, i) => new[] { i == 0 ? "" : gaps[2 * i - 1] + "." + gaps[2 * i], name }))
                + gaps[8] + "(1)")
            .Sample(query => { Assert.Throws<CypherException>(() => Guard.Check(query)); }, iter: 5_000);
    }
}
