using Graph.Core.Storage;
using Graph.Core.Terms;
using Graph.Embedded;
using Graph.Neo4j;
using Graph.Server.Configuration;

namespace Graph.Cli.Stores;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <summary>Opens it, and makes it where it is missing.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<IStore> OpenAsync(GraphOptions options, CancellationToken cancellationToken) => IsEmbedded(options)
        ? await EmbeddedStore.OpenAsync(options.Store.Folder, Ontology.Default, cancellationToken: cancellationToken)
        : await Neo4jStore.OpenAsync(Neo4j(options.Neo4j), Ontology.Default, cancellationToken);

    /// <summary>Opens one that is there already: to ask something of a graph that does not exist is a mistake, not an empty answer.</summary>
    /// <exception cref="StoreException">It is not there, or cannot be opened.</exception>
    public static Task<IStore> OpenExistingAsync(GraphOptions options, CancellationToken cancellationToken) =>
        Exists(options)
            ? OpenAsync(options, cancellationToken)
            : throw new StoreException("STORE_MISSING", $"There is no graph in '{options.Store.Folder}'; make one with graph serve or graph import, or name another folder with --data.");

    /// <summary>Whether there is one. A database of Neo4j is there, if only an empty one, or opening it tells why not.</summary>
    public static bool Exists(GraphOptions options) => !IsEmbedded(options) || File.Exists(Path.Combine(options.Store.Folder, "graph.db"));

    private static bool IsEmbedded(GraphOptions options) => options.Store.Kind == "embedded";

    private static Neo4jOptions Neo4j(Neo4jServerOptions options) => new()
    {
        Uri = new Uri(options.Uri),
        User = options.User.Length == 0 ? null : options.User,
        Password = options.ReadPassword(),
        Database = options.Database,
    };
}
