using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>What BEGIN, and RUN outside of a transaction, tell of the transaction.</summary>
internal sealed record BeginMetadata(string? Database, AccessMode Mode, Bookmarks Bookmarks, TransactionConfig Config)
{
    public IReadOnlyDictionary<string, object?> ToExtra()
    {
        if (Database is null && Mode == AccessMode.Write && Bookmarks.Values.Length == 0 && Config == TransactionConfig.Default)
            return Parameters.None;
        var extra = new Dictionary<string, object?>();
        if (Bookmarks.Values.Length > 0) extra["bookmarks"] = Bookmarks.Values;
        if (Config.Timeout is { } timeout) extra["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (Config.Metadata.Count > 0) extra["tx_metadata"] = Config.Metadata;
        if (Mode == AccessMode.Read) extra["mode"] = "r";
        if (Database is not null) extra["db"] = Database;
        return extra;
    }
}
