using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// Cuts a query into tokens, and makes the text that is sent: the same, with spaces where comments and uncommon kinds of space stood.
/// </summary>
/// <remarks>
/// Neo4j turns <c>\uXXXX</c> into characters before it looks for tokens, newer versions do so only inside of texts, and its parts do
/// not all see the same comments. What could be read in two ways is refused, so that whoever reads the text that is sent sees the
/// tokens that were checked.
/// </remarks>
internal sealed partial class Lexer
{
    private readonly string _query;
    private readonly StringBuilder _sent;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Lexer(string query) => (_query, _sent) = (query, new StringBuilder(query));

    /// <summary>The tokens, and the text to send, in which each stands where it stood.</summary>
    /// <exception cref="Core.Storage.CypherException">Something can be read in two ways, or does not end.</exception>
    public static (IReadOnlyList<Token> Tokens, string Sent) Read(string query)
    {
        var lexer = new Lexer(query);
        while (lexer._at < query.Length)
            lexer.Next();
        return (lexer._tokens, lexer._sent.ToString());
    }

    private char Here => _query[_at];

    private char Ahead(int by) => _at + by < _query.Length ? _query[_at + by] : '\0';

    private void Next()
    {
        if (Characters.IsSpace(Here))
            Blank(_at + 1);
        else if (Here == '/' && Ahead(1) == '/')
            Blank(_query.AsSpan(_at).IndexOfAny('\r', '\n') is var length and >= 0 ? _at + length : _query.Length);
        else if (Here == '/' && Ahead(1) == '*')
            Blank(EndOf(_query.IndexOf("*/", _at + 2, StringComparison.Ordinal), "*/", "The comment that begins with /*"));
        else if (Here is '\'' or '"')
            TakeText();
        else if (Here == '`')
            TakeQuoted();
        else if (Characters.IsDigit(Here))
            TakeNumber();
        else if (!TryTakeWord())
            TakeSign();
    }

    /// <summary>Line feeds stay, so that the server counts the lines as the author does.</summary>
    private void Blank(int end)
    {
        for (; _at < end; _at++)
            if (_query[_at] != '\n')
                _sent[_at] = ' ';
    }

    private int EndOf(int found, string end, string what) =>
        found >= 0 ? found + end.Length : throw CypherRefusal.Of(_query, _at, what, $"does not end; close it with {end}");

    private void Add(TokenKind kind, int end, string? text = null)
    {
        _tokens.Add(new(kind, text ?? _query[_at..end], _at));
        _at = end;
    }

    private void TakeText()
    {
        var quote = Here;
        for (var i = _at + 1; i < _query.Length; i++)
        {
            if (_query[i] == quote)
            {
                Add(TokenKind.String, i + 1);
                return;
            }
            if (_query[i] != '\\')
                continue;
            if (i + 1 < _query.Length && _query[i + 1] == 'u')
                CheckEscape(i);
            i++;
        }
        throw CypherRefusal.Of(_query, _at, $"The text that begins with {quote}", $"does not end; close it with {quote}");
    }

    /// <summary>
    /// An escape that stands for a quote, a backslash or a control character would end the text in one reading and not in another.
    /// </summary>
    private void CheckEscape(int at)
    {
        var match = Escape().Match(_query, at);
        if (!match.Success)
            throw CypherRefusal.Of(_query, at, @"\u",
                @"is followed by something else than four hexadecimal digits; write the character itself, or \\u for a backslash and a u");
        var character = (char)Convert.ToInt32(match.Groups[1].Value, 16);
        if (character is '\'' or '"' or '`' or '\\' || char.IsControl(character))
            throw CypherRefusal.Of(_query, at, match.Value,
                @"stands for a quote, a backslash or a control character, which Neo4j reads as the sign itself; "
                + @"pass the text as a parameter, or write \' for a quote");
    }

    private void TakeQuoted()
    {
        var end = _at;
        do
            end = EndOf(_query.IndexOf('`', end + 1), "`", "The name that begins with `");
        while (end < _query.Length && _query[end] == '`');
        var name = _query[(_at + 1)..(end - 1)];
        if (name.Contains(@"\u", StringComparison.Ordinal))
            throw CypherRefusal.Of(_query, _at, @"\u", "stands inside of a name; write the character itself");
        Add(TokenKind.Quoted, end, name.Replace("``", "`", StringComparison.Ordinal));
    }

    private void TakeNumber()
    {
        var match = Number().Match(_query, _at);
        if (!match.Success)
            throw CypherRefusal.Of(_query, _at, Word().Match(_query, _at).Value,
                "is neither a number nor a name; put a space between them, or begin the name with a letter");
        Add(TokenKind.Number, _at + match.Length);
    }

    private bool TryTakeWord()
    {
        var end = _at;
        while (end < _query.Length && Characters.NameUnits(_query, end, first: end == _at) is var units and > 0)
            end += units;
        if (end == _at)
            return false;
        Add(TokenKind.Word, end);
        return true;
    }

    private void TakeSign()
    {
        if (Here == '\\')
            throw CypherRefusal.Of(_query, _at, @"\", "stands outside of a text; write the character itself instead of an escape");
        if (!Characters.IsSign(Here))
            throw CypherRefusal.Of(_query, _at, FormattableString.Invariant($"U+{(int)Here:X4}"),
                "is no sign of Cypher; write plain - < > and quotes, or put the name in backticks");
        Add(TokenKind.Sign, _at + (Here is '.' or ':' && Ahead(1) == Here ? 2 : 1));
    }

    [GeneratedRegex(@"\G\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    // A point belongs to a number only before a digit: [0..9] is a slice. Nothing of a name may follow, or two would be one word.
    [GeneratedRegex(
        @"\G(0x[0-9A-Fa-f_]+|0o[0-7_]+|[0-9][0-9_]*(\.[0-9][0-9_]*)?([eE][+-]?[0-9_]+)?)(?![\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cs}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G[\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
