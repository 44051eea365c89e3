using CsCheck;
using Graph.Core.Text;

namespace Graph.Core.Tests.Text;

public class SnippetTests
{
    [Theory]
    [InlineData("Çırağan Palace", "ciragan", "[Çırağan] Palace")]
    [InlineData("In Łódź and Lodz", "lodz", "In [Łódź] and [Lodz]")]
    [InlineData("Istanbul talks", "ist tal", "[Istanbul] [talks]")]
    [InlineData("the talkative talk", "talk", "the [talkative] [talk]")]
    [InlineData("a stalker", "talk", "a stalker")]
    [InlineData("<b>Talks & \"more\"</b>", "talks", "&lt;b&gt;[Talks] &amp; &quot;more&quot;&lt;/b&gt;")]
    [InlineData("Straße", "strasse", "[Straße]")]
    [InlineData("été", "ete", "[été]")]
    [InlineData("nothing here", "talks", "nothing here")]
    public void Matching_words_are_marked(string text, string words, string expected) =>
        Assert.Equal(expected, Snippet.Of(text, Folding.Words(words), "[", "]"));

    [Fact]
    public void A_mark_over_a_letter_stays_with_it() =>
        Assert.Equal("[e\u0301te\u0301]!", Snippet.Of("e\u0301te\u0301!", ["ete"], "[", "]"));

    [Fact]
    public void A_long_text_is_cut_between_words_around_the_first_match()
    {
        var text = string.Join(' ', Enumerable.Repeat("filler", 100)) + " needle " + string.Join(' ', Enumerable.Repeat("padding", 100));
        var snippet = Snippet.Of(text, ["needle"], "<mark>", "</mark>");
        Assert.StartsWith("…filler", snippet, StringComparison.Ordinal);
        Assert.EndsWith("padding…", snippet, StringComparison.Ordinal);
        Assert.Contains(" <mark>needle</mark> ", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, Snippet.Length + 20);
    }

    [Fact]
    public void A_match_at_the_end_is_shown() =>
        Assert.EndsWith("[needle]", Snippet.Of(new string('x', 300) + " needle", ["needle"], "[", "]"), StringComparison.Ordinal);

    [Fact]
    public void A_text_without_spaces_is_cut_all_the_same() =>
        Assert.InRange(Snippet.Of(new string('界', 1000), ["needle"], "[", "]").Length, 100, Snippet.Length + 2);

    [Fact]
    public void Without_marks_and_escapes_it_is_a_part_of_the_text()
    {
        string[] parts = ["a", "ab", " ", "needle", "Needles", "é", "<", "&", "😀", "İ", ".", "界"];
        var texts = Gen.Int[0, parts.Length - 1].Select(i => parts[i]).List[0, 200].Select(chosen => string.Concat(chosen));
        texts.Sample(text =>
        {
            var plain = Snippet.Of(text, ["needle", "a"], "", "").Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal);
            Assert.Contains(plain.Trim('…'), text, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(plain)));
        });
    }
}
