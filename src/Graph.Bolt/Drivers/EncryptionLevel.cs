namespace Neo4j.Driver;

/// <summary>Whether connections are encrypted.</summary>
public enum EncryptionLevel
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>They are, by TLS.</summary>
    Encrypted,
}
