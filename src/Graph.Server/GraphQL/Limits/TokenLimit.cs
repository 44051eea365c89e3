using Graph.Core.Errors;
using Graph.Core.Storage;
using GraphQLParser;

namespace Graph.Server.GraphQL.Limits;

/// <summary>Counts tokens before anything is built of them.</summary>
internal static class TokenLimit
{
    /// <summary>Refuses a document with too many.</summary>
    public static void Check(string document, int limit)
    {
        var count = 0;
        var at = 0;
        while (true)
        {
            var token = Lexer.Lex(document, at);
            if (token.Kind == TokenKind.EOF)
                return;
            if (++count > limit)
                throw new InvalidRequestException(ErrorCodes.DocumentTooLong,
                    $"The document has more than {limit} tokens; ask for less, or put long lists into variables.");
            at = token.End;
        }
    }
}
