using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>What a connection is wanted for.</summary>
internal readonly record struct Demand(AccessMode Mode, string? Database, Bookmarks Bookmarks, AuthToken User);

/// <summary>A connection, and the database that is meant when none was named.</summary>
internal readonly record struct Acquired(BoltConnection Connection, ConnectionPool Pool, string? Database);
