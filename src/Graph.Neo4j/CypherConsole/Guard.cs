using Graph.Core.Storage;

namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// Lets through what can only read the graph: one statement, no clause that writes, administers or reaches elsewhere, no function or
/// procedure that is not <see cref="AllowList"/>. It knows tokens and no grammar: what it lets through need not be Cypher.
/// </summary>
internal sealed class Guard
{
    /// <summary>The longest query, in characters; data belongs into parameters.</summary>
    public const int MaxLength = 20_000;

    /// <summary>
    /// The most tokens. The server plans for minutes on what is long in certain ways, and nothing stops it while it does.
    /// </summary>
    public const int MaxTokens = 4_000;

    /// <summary>The most brackets within one another.</summary>
    public const int MaxDepth = 100;

    private readonly string _query;
    private readonly IReadOnlyList<Token> _tokens;

    private Guard(string query, IReadOnlyList<Token> tokens) => (_query, _tokens) = (query, tokens);

    /// <summary>The text to send, which means what the query means; see <see cref="Lexer"/>.</summary>
    /// <exception cref="CypherException">The query is refused.</exception>
    public static string Check(string query)
    {
        if (query.Length > MaxLength)
            throw new CypherException(CypherException.Refused,
                $"The query has {query.Length} characters and {MaxLength} are allowed; pass data as parameters.");
        if (query.Contains('\0', StringComparison.Ordinal) || !IsWellFormed(query))
            throw new CypherException(CypherException.Refused,
                "The query holds a null character or half of a surrogate pair; take it out.");
        var (tokens, sent) = Lexer.Read(query);
        if (tokens.Count > MaxTokens)
            throw new CypherException(CypherException.Refused,
                $"The query has {tokens.Count} words and signs and {MaxTokens} are allowed; pass data as parameters, or split the query.");
        var guard = new Guard(query, tokens);
        guard.CheckBeginning();
        guard.CheckDepth();
        for (var i = 0; i < tokens.Count; i++)
            guard.CheckToken(i);
        return sent;
    }

    private static bool IsWellFormed(string query)
    {
        for (var i = 0; i < query.Length; i++)
            if (char.IsSurrogate(query[i]) && !char.IsSurrogatePair(query, i++))
                return false;
        return true;
    }

    private Token At(int index) => index >= 0 && index < _tokens.Count ? _tokens[index] : default;

    private CypherException Refuse(int index, string why, string? what = null) =>
        CypherRefusal.Of(_query, At(index).At, what ?? At(index).Text, why);

    private void CheckBeginning()
    {
        if (_tokens.Count == 0)
            throw new CypherException(CypherException.Refused, "The query is empty; write one like MATCH (a:Actor) RETURN a.name.");
        var first = _tokens[0];
        if (first.Kind == TokenKind.Word
            && (DenyList.First.GetValueOrDefault(first.Text) ?? DenyList.Anywhere.GetValueOrDefault(first.Text)) is { } why)
            throw Refuse(0, why);
        if (first.Kind != TokenKind.Word || !AllowList.Openers.Contains(first.Text))
            throw Refuse(0, $"does not begin a query that reads; begin with one of {string.Join(", ", AllowList.Openers.Order())}");
    }

    private void CheckDepth()
    {
        var depth = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (At(i) is { Kind: TokenKind.Sign, Text: "(" or "[" or "{" } && ++depth > MaxDepth)
                throw Refuse(i, $"opens more than {MaxDepth} brackets within one another; split the query with WITH");
            if (At(i) is { Kind: TokenKind.Sign, Text: ")" or "]" or "}" })
                depth--;
        }
    }

    private void CheckToken(int i)
    {
        if (At(i).Is(";") && i + 1 < _tokens.Count)
            throw Refuse(i + 1, "begins another statement after ; and only one is taken; send them one by one");
        if (At(i).Is("("))
            CheckCall(i);
        if (At(i).Kind == TokenKind.Word && !IsNameByPlace(i))
            CheckWord(i);
    }

    /// <summary>
    /// Whether the grammar takes a word here for a name and never for a keyword: after <c>.</c>, <c>:</c> and <c>$</c>, before <c>:</c>.
    /// </summary>
    private bool IsNameByPlace(int i) => At(i - 1).Is(".") || At(i - 1).Is(":") || At(i - 1).Is("$") || At(i + 1).Is(":");

    private void CheckWord(int i)
    {
        var word = At(i).Text;
        if (DenyList.Anywhere.GetValueOrDefault(Ascii(word)) is { } why)
            throw Refuse(i, $"{why}. If it is a name, write it in backticks");
        if (word.Equals("CALL", StringComparison.OrdinalIgnoreCase) && At(i + 1).IsName)
            CheckProcedure(i + 1);
    }

    private void CheckProcedure(int first)
    {
        var last = first;
        while (At(last + 1).Is(".") && At(last + 2).IsName)
            last += 2;
        if (!AllowList.Procedures.Contains(NameOf(first, last)))
            throw Refuse(first, $"is no procedure that may be called here; those are {string.Join(", ", AllowList.Procedures.Order())}",
                NameOf(first, last));
    }

    /// <summary>
    /// What stands before a parenthesis is a function, unless it is one of a few keywords, a procedure or the label of an index.
    /// </summary>
    private void CheckCall(int parenthesis)
    {
        var last = parenthesis - 1;
        if (!At(last).IsName)
            return;
        var first = last;
        while (At(first - 1).Is(".") && At(first - 2).IsName)
            first -= 2;
        if (At(first - 1).IsWord("CALL") && !IsNameByPlace(first - 1))
            return; // CheckProcedure has seen it
        if (first == last && IsKeywordBeforeParenthesis(last))
            return;
        if (first == last && IsLabelOfIndex(last))
            return;
        if (At(first - 1).Is(".") || At(first - 1).Is("$") || !AllowList.Functions.Contains(NameOf(first, last)))
            throw Refuse(first, "is no function that may be used here; the README of Graph.Neo4j lists those that may",
                NameOf(first, last) + "()");
    }

    /// <summary>After <c>$</c> only those of dynamic labels: <c>(n:$any($labels))</c>.</summary>
    private bool IsKeywordBeforeParenthesis(int i) => At(i - 1).Is("$")
        ? At(i).IsWord("all") || At(i).IsWord("any")
        : At(i).Kind == TokenKind.Word && !At(i - 1).Is(".") && AllowList.BeforeParenthesis.Contains(At(i).Text);

    /// <summary><c>USING TEXT INDEX SEEK a:Actor(name)</c>.</summary>
    private bool IsLabelOfIndex(int i)
    {
        if (!At(i - 1).Is(":") || !At(i - 2).IsName)
            return false;
        var before = At(i - 3).IsWord("SEEK") ? i - 4 : i - 3;
        return At(before).IsWord("INDEX") && (At(before - 1).IsWord("USING") || At(before - 2).IsWord("USING"));
    }

    private string NameOf(int first, int last) =>
        string.Join('.', Enumerable.Range(first, last - first + 1).Where(i => At(i).IsName).Select(i => At(i).Text));

    /// <summary>With the letters that some readers take for ASCII ones when they ignore case.</summary>
    private static string Ascii(string word) => word.Replace('ı', 'i').Replace('İ', 'I').Replace('ſ', 's').Replace('\u212A', 'K');
}
