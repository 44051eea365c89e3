using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;
using Key = Graph.Core.Model.Key;

namespace Graph.Server.GraphQL.Ids;

/// <summary>Reads the ids and keys that clients give: an id from any view serves as its key.</summary>
internal static class ElementId
{
    /// <summary>The key in an id or key, of one of those kinds (none named: any).</summary>
    /// <param name="text">The id or key.</param>
    /// <param name="argument">The argument, for messages.</param>
    /// <param name="kinds">The kinds allowed.</param>
    /// <exception cref="InvalidRequestException">It is malformed or of another kind.</exception>
    public static Key Key(string text, string argument, params IReadOnlyCollection<Kind> kinds)
    {
        var (bare, _) = Split(text);
        if (!Core.Model.Key.TryParse(bare, out var key, out var problem))
            throw new InvalidRequestException(ErrorCodes.InvalidKey, $"{argument}: {problem}");
        if (kinds.Count > 0 && !kinds.Contains(key.Kind))
            throw new InvalidRequestException(ErrorCodes.WrongKind,
                $"{argument}: '{bare}' is the key of {key.Kind.WithArticle()}; "
                + $"give that of {string.Join(" or ", kinds.Select(kind => kind.WithArticle()))}.");
        return key;
    }

    /// <summary>The key and the view's text in an id; the view is null in a bare key.</summary>
    public static (string Key, string? View) Split(string text)
    {
        var at = text.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}
