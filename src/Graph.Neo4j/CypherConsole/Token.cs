namespace Graph.Neo4j.CypherConsole;

/// <summary>A piece of a query that means something.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A name without its backticks, the sign itself, else the piece as it stands.</param>
/// <param name="At">Where it begins in the query.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int At)
{
    /// <summary>Whether it is this sign.</summary>
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    /// <summary>Whether it is this word, bare, in whatever case.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it can be part of the name of a function or procedure; keywords can.</summary>
    public bool IsName => Kind is TokenKind.Word or TokenKind.Quoted;
}

internal enum TokenKind
{
    /// <summary>What stands before the first token and after the last.</summary>
    None,

    /// <summary>A keyword or a name: which of the two, the place decides.</summary>
    Word,

    /// <summary>A name in backticks, never a keyword.</summary>
    Quoted,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text in single or double quotes.</summary>
    String,

    /// <summary>Anything else: brackets, operators, <c>$</c>, <c>..</c>, <c>::</c>.</summary>
    Sign,
}
