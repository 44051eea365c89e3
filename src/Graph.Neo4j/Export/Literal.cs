using System.Globalization;
using System.Text;
using Graph.Core.Extracts;

namespace Graph.Neo4j.Export;

/// <summary>
/// Values as literals of Cypher. A text stands on one line of printable characters, so that cypher-shell takes nothing in it for
/// the end of a statement or for a command. Neo4j decodes <c>\u</c> before it parses anything, so that no backslash of a text may
/// come to stand before its u.
/// </summary>
internal static class Literal
{
    /// <summary>Appends a text, whole number, figure, truth value, time (as its text), or null.</summary>
    public static StringBuilder AppendLiteral(this StringBuilder to, object? value) => value switch
    {
        null => to.Append("null"),
        string text => to.AppendText(text),
        bool yes => to.Append(yes ? "true" : "false"),
        long number => to.Append(CultureInfo.InvariantCulture, $"{number}"),
        double number => to.Append(Figure(number)),
        DateTimeOffset time => to.AppendText(ExtractText.Time(time)),
        _ => throw new ArgumentException($"{value.GetType().Name} has no literal.", nameof(value)),
    };

    // Half of a surrogate pair is no character; it becomes U+FFFD, as everywhere on the way to a store.
    private static StringBuilder AppendText(this StringBuilder to, string text)
    {
        to.Append('\'');
        var behindBackslash = false;
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => to.Append(@"\\"),
                '\'' => to.Append(@"\'"),
                '\n' => to.Append(@"\n"),
                '\r' => to.Append(@"\r"),
                '\t' => to.Append(@"\t"),
                'u' when behindBackslash => to.Append(@"\u0075"),
                var code when IsPlain(rune) || code > char.MaxValue => to.Append(rune.ToString()),
                var code => to.Append(CultureInfo.InvariantCulture, $@"\u{code:x4}"),
            };
            behindBackslash = rune.Value == '\\';
        }
        return to.Append('\'');
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) && (rune.Value == ' ' || !Rune.IsWhiteSpace(rune));

    // Cypher tells whole numbers from figures by the point, and takes no plus in an exponent.
    private static string Figure(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.Ordinal) ? text : text + ".0";
    }
}
