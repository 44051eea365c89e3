using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class AuthToken(IReadOnlyDictionary<string, object?> content) : IAuthToken
{
    public IReadOnlyDictionary<string, object?> Content => content;

    public static AuthToken From(IAuthToken token) => token as AuthToken
        ?? throw new ArgumentException("Only the tokens that AuthTokens makes are supported.", nameof(token));

    /// <summary>Whether both let in the same user in the same way.</summary>
    public bool Shows(AuthToken other) => ReferenceEquals(this, other)
        || (Content.Count == other.Content.Count && Content.All(e => Equals(other.Content.GetValueOrDefault(e.Key), e.Value)));
}
