namespace Neo4j.Driver;

/// <summary>What a client shows to be let in. <see cref="AuthTokens"/> makes them.</summary>
public interface IAuthToken
{
}
