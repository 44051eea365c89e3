namespace Neo4j.Driver;

/// <summary>The server that answered.</summary>
public interface IServerInfo
{
    /// <summary>Host and port.</summary>
    string Address { get; }

    /// <summary>The version of Bolt that was agreed, such as <c>5.8</c>.</summary>
    string ProtocolVersion { get; }

    /// <summary>What the server calls itself, such as <c>Neo4j/5.26.30</c>.</summary>
    string Agent { get; }
}
