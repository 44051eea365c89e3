using System.Globalization;
using System.Text;

namespace Graph.Neo4j.Export;

/// <summary>
/// Texts as literals of Cypher, each on one line of printable characters, so that cypher-shell takes nothing in it for the end of a
/// statement or for a command. Neo4j decodes <c>\u</c> before it parses anything, so that no backslash of a text may come to stand
/// before its u.
/// </summary>
internal static class Literal
{
    /// <summary>Appends a text. Half of a surrogate pair is no character; it becomes U+FFFD, as everywhere on the way to a store.</summary>
    public static StringBuilder AppendLiteral(this StringBuilder to, string text)
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
}
