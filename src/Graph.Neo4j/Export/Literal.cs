using System.Globalization;
using System.Text;

namespace Graph.Neo4j.Export;

/// <summary>
/// Writes texts as Cypher literals, each on one line of printable characters, so that cypher-shell finds neither the end of a statement
/// nor a command in it. Neo4j decodes <c>\u</c> before it parses anything, so a backslash of a text must never precede a u of it.
/// </summary>
internal static class Literal
{
    /// <summary>Appends a text. Half of a surrogate pair becomes U+FFFD, as in a store.</summary>
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
