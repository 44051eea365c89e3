using CsCheck;
using Graph.Core.Text;

namespace Graph.Core.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Çırağan", "ciragan")]
    [InlineData("Łódź", "lodz")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ærø Þing Đakovo", "aero thing dakovo")]
    [InlineData("Київ", "киів")]
    [InlineData("Йо", "ио")]
    [InlineData("ΣΟΦΟΣ Σοφός", "σοφοσ σοφοσ")]
    [InlineData("ﬁne № ½", "fine no 1⁄2")]
    [InlineData("O’Brien", "o'brien")]
    [InlineData("  a \t\n b  ", "a b")]
    [InlineData("e\u0301\u00ad\u200d", "e")]
    [InlineData("", "")]
    [InlineData("Ab\uFFFE\uD83D\uDE00", "ab\uFFFD\uD83D\uDE00")]
    public void Case_diacritics_and_white_space_do_not_matter(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Half_of_a_pair_folds_to_what_stands_for_no_character() => Assert.Equal("ab\uFFFDc", Folding.Fold("Ab\uD800c"));

    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Composed_and_decomposed_text_fold_alike() => Gen.String[Gen.Char["aéÇİğłńöşüźЇй "], 0, 20].Sample(text =>
        Folding.Fold(text.Normalize(System.Text.NormalizationForm.FormD)) == Folding.Fold(text)
        && Folding.Fold(text.ToLowerInvariant()) == Folding.Fold(text));

    [Fact]
    public void Half_of_a_pair_folds_to_a_replacement() => Assert.Equal("a\ufffdb", Folding.Fold("a\ud800b"));

    [Theory]
    [InlineData("Talks, (2nd) round: 2025-06-02!", "talks|2nd|round|2025|06|02")]
    [InlineData("O'Brien-Smith", "o|brien|smith")]
    [InlineData("…", "")]
    [InlineData("𐐨x 你好", "𐐨x|你好")]
    public void Words_are_runs_of_letters_and_digits(string text, string words) =>
        Assert.Equal(words, string.Join('|', Folding.Words(text)));

    [Fact]
    public void Names_sort_by_their_first_hundred_characters()
    {
        Assert.Equal("lodz", Folding.SortKey("Łódź"));
        Assert.Equal(new string('a', 100), Folding.SortKey(new string('A', 300)));
        Assert.Equal(new string('a', 99), Folding.SortKey(new string('a', 99) + "\U0001F54A" + "b"));
    }

    [Fact]
    public void Texts_compare_by_code_point()
    {
        Assert.True(Folding.CompareUtf8("a", "b") < 0);
        Assert.True(Folding.CompareUtf8("a", "ab") < 0);
        Assert.True(Folding.CompareUtf8("\uffee", "\U0001F54A") < 0);
        Assert.Equal(0, Folding.CompareUtf8("", ""));
    }
}
