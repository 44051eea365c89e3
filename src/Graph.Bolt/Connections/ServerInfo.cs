using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed record ServerInfo(string Address, string ProtocolVersion, string Agent) : IServerInfo;
