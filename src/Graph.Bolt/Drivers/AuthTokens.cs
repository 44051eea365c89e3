using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>The ways to be let in that are supported.</summary>
public static class AuthTokens
{
    /// <summary>None: for a server whose authentication is switched off.</summary>
    public static IAuthToken None { get; } = new AuthToken(new Dictionary<string, object?> { ["scheme"] = "none" });

    /// <summary>A name and a password.</summary>
    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    /// <summary>A name and a password within a realm; a null realm leaves it out.</summary>
    public static IAuthToken Basic(string username, string password, string? realm)
    {
        var content = new Dictionary<string, object?> { ["scheme"] = "basic", ["principal"] = username, ["credentials"] = password };
        if (realm is not null) content["realm"] = realm;
        return new AuthToken(content);
    }

    /// <summary>A token from an identity provider, encoded in base 64.</summary>
    public static IAuthToken Bearer(string token) =>
        new AuthToken(new Dictionary<string, object?> { ["scheme"] = "bearer", ["credentials"] = token });
}
