using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Graph.Core.Text;

/// <summary>
/// Makes texts comparable whatever their case and diacritics: <c>ciragan</c> finds Çırağan, <c>lodz</c> finds Łódź. Every store
/// keeps and compares text that was folded here, so that all find the same.
/// </summary>
public static class Folding
{
    // Letters that no decomposition takes to their plain form.
    private static readonly FrozenDictionary<char, string> Plain = new Dictionary<char, string>
    {
        ['ı'] = "i", ['ł'] = "l", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['ħ'] = "h", ['ŧ'] = "t", ['ŋ'] = "n", ['ß'] = "ss",
        ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th", ['ĸ'] = "k", ['ſ'] = "s", ['ə'] = "e", ['ς'] = "σ", ['’'] = "'", ['ʼ'] = "'",
        ['ʹ'] = "'",
    }.ToFrozenDictionary();

    static Folding()
    {
        // In .NET's invariant mode normalisation does nothing, silently: two stores would then disagree on what is alike.
        if ("é".Normalize(NormalizationForm.FormD).Length == 1)
            throw new PlatformNotSupportedException(
                "Text cannot be normalised here: install ICU (Debian: libicu) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    }

    /// <summary>The text in lower case, without diacritics, white space as single spaces, none at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decompose(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format))
            {
                var lower = char.ToLowerInvariant(c);
                if (Plain.TryGetValue(lower, out var plain))
                    folded.Append(plain);
                else
                    folded.Append(lower);
            }
        }
        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>The words of the text, folded: runs of letters and digits.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var folded = Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inWord = i < folded.Length && IsOfWord(folded, i);
            if (inWord && start < 0)
                start = i;
            if (!inWord && start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }
        return words;
    }

    /// <summary>The words of the text in one line, parted by single spaces.</summary>
    public static string Line(string text)
    {
        var folded = Fold(text);
        var line = new StringBuilder(folded.Length);
        var parted = false;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!IsOfWord(folded, i))
                parted = line.Length > 0;
            else
            {
                if (parted)
                    line.Append(' ');
                parted = false;
                line.Append(folded[i]);
            }
        }
        return line.ToString();
    }

    // Half of a pair goes with the character that the pair is: a letter of a rarer script belongs to words, an emoji does not.
    private static bool IsOfWord(string text, int i) =>
        char.IsAscii(text[i]) ? char.IsAsciiLetterOrDigit(text[i])
        : char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? Rune.IsLetterOrDigit(new Rune(text[i - 1], text[i]))
        : Rune.TryGetRuneAt(text, i, out var rune) && Rune.IsLetterOrDigit(rune);

    /// <summary>What names are ordered by: the folded text, at most 100 characters.</summary>
    public static string SortKey(string text)
    {
        var folded = Fold(text);
        return folded.Length <= 100 ? folded : folded[..(char.IsHighSurrogate(folded[99]) ? 99 : 100)];
    }

    /// <summary>Compares two texts by their UTF-8 bytes, which is by code point.</summary>
    public static int CompareUtf8(string a, string b) =>
        Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Neither half of a pair alone, which comes as U+FFFD here, nor U+FFFE can be normalised.
            return string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormKD);
        }
    }
}
