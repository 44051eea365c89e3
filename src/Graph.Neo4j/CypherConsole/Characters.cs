using System.Globalization;

namespace Graph.Neo4j.CypherConsole;

/// <summary>What characters are to Cypher.</summary>
internal static class Characters
{
    /// <summary>
    /// The signs that queries are written with; the dashes and arrows beyond ASCII that the server takes too are not among them.
    /// </summary>
    private const string Signs = "()[]{}.,;:$+-*/%^=<>!|&~?";

    /// <summary>Spaces of all kinds: what the server takes, and what word processors and web pages put in their stead.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F' or '\uFEFF';

    public static bool IsSign(char c) => Signs.Contains(c, StringComparison.Ordinal);

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    /// <summary>
    /// How many UTF-16 units of a name stand here: 0, 1 or 2. A name begins with a letter, a digit only goes on with one.
    /// </summary>
    public static int NameUnits(string text, int at, bool first)
    {
        var fits = CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation => true,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !first,
            _ => false,
        };
        return !fits ? 0 : char.IsSurrogatePair(text, at) ? 2 : 1;
    }
}
