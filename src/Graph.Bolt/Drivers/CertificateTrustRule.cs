namespace Neo4j.Driver;

/// <summary>Which server certificates are trusted on an encrypted connection.</summary>
public enum CertificateTrustRule
{
    /// <summary>Those that this machine trusts, for the host's name.</summary>
    TrustSystem,

    /// <summary>Those issued by one of the given authorities, for the host's name.</summary>
    TrustList,

    /// <summary>Any, which keeps out listeners and not impostors.</summary>
    TrustAny,
}
