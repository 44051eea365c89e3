using System.Globalization;
using System.Text;

namespace Graph.Core.Text;

/// <summary>Cuts the part of a text around what a search matched, with the matching words marked.</summary>
public static class Snippet
{
    /// <summary>About how many characters a snippet has, marks and escapes not counted.</summary>
    public const int Length = 160;

    private const int Before = 40;

    /// <summary>
    /// About <see cref="Length"/> characters of the text around the first matching word, cut between words, <c>…</c> where
    /// something was left out; HTML-escaped, each word that begins with a word looked for between <paramref name="open"/> and
    /// <paramref name="close"/>, which are not escaped.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words looked for, folded.</param>
    /// <param name="open">What stands before a matching word.</param>
    /// <param name="close">What stands behind it.</param>
    public static string Of(string text, IReadOnlyList<string> words, string open, string close)
    {
        var matches = Words(text).Where(word => IsMatch(text[word], words)).ToArray();
        var (from, to) = Window(text, matches.Length > 0 ? matches[0].Start.Value : 0);
        var snippet = new StringBuilder();
        if (from > 0)
            snippet.Append('…');
        var at = from;
        foreach (var match in matches)
        {
            if (match.Start.Value < from || match.End.Value > to)
                continue;
            Escape(snippet, text[at..match.Start.Value]);
            Escape(snippet.Append(open), text[match]);
            snippet.Append(close);
            at = match.End.Value;
        }
        Escape(snippet, text[at..to]);
        if (to < text.Length)
            snippet.Append('…');
        return snippet.ToString();
    }

    // The words of a text as written: what folds to letters and digits, marks with the letters before them.
    private static IEnumerable<Range> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || (start >= 0 && IsMark(text[i])));
            if (inWord && start < 0)
                start = i;
            if (!inWord && start >= 0)
            {
                yield return start..i;
                start = -1;
            }
        }
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsMatch(string word, IReadOnlyList<string> words) =>
        Folding.Words(word).Any(folded => words.Any(looked => folded.StartsWith(looked, StringComparison.Ordinal)));

    private static (int From, int To) Window(string text, int match)
    {
        if (text.Length <= Length)
            return (0, text.Length);
        var from = Math.Max(0, Math.Min(match - Before, text.Length - Length));
        if (from > 0 && text.IndexOf(' ', from, Math.Max(match - from, 0)) is >= 0 and var space)
            from = space + 1;
        var to = Math.Min(text.Length, from + Length);
        if (to < text.Length && text.LastIndexOf(' ', to, to - from) is > 0 and var end && end > match)
            to = end;
        return (OffSurrogate(text, from), OffSurrogate(text, to));
    }

    private static int OffSurrogate(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    // Only what HTML needs: letters beyond ASCII stay readable.
    private static void Escape(StringBuilder into, string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => into.Append("&amp;"),
                '<' => into.Append("&lt;"),
                '>' => into.Append("&gt;"),
                '"' => into.Append("&quot;"),
                '\'' => into.Append("&#39;"),
                _ => into.Append(c),
            };
        }
    }
}
