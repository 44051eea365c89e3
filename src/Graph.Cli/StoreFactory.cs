using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Embedded;
using Graph.Neo4j;
using Graph.Server.Configuration;

namespace Graph.Cli;

/// <summary>Opens the store that the settings name.</summary>
internal static class StoreFactory
{
    /// <summary>Opens the store, and creates it if it is missing.</summary>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static Task<IStore> OpenAsync(GraphOptions options, CancellationToken cancellationToken) =>
        OpenAsync(options, makeMissing: true, cancellationToken);

    /// <summary>
    /// Opens a store that exists: a query of a graph that does not exist is a mistake and has no empty answer.
    /// </summary>
    /// <exception cref="StoreException">The store is missing, or cannot be opened.</exception>
    public static Task<IStore> OpenExistingAsync(GraphOptions options, CancellationToken cancellationToken) =>
        !IsEmbedded(options) || File.Exists(Path.Combine(options.Store.Folder, EmbeddedStore.FileName))
            ? OpenAsync(options, makeMissing: false, cancellationToken)
            : throw new StoreException(StoreException.Missing,
            $"There is no graph in '{options.Store.Folder}'; make one with graph serve or graph import, or name another folder.");

    /// <summary>Whether the settings name an embedded store.</summary>
    public static bool IsEmbedded(GraphOptions options) => options.Store.Kind == StoreKind.Embedded;

    private static async Task<IStore> OpenAsync(GraphOptions options, bool makeMissing, CancellationToken cancellationToken) =>
        IsEmbedded(options)
        ? await EmbeddedStore.OpenAsync(options.Store.Folder, Ontology.Default, cancellationToken: cancellationToken)
        : await Neo4jStore.OpenAsync(Neo4j(options.Neo4j) with { MakeMissing = makeMissing }, Ontology.Default, cancellationToken);

    private static Neo4jOptions Neo4j(Neo4jServerOptions options)
    {
        var neo4j = new Neo4jOptions
        {
            Uri = new Uri(options.Uri),
            User = options.User.Length == 0 ? null : options.User,
            Password = options.ReadPassword(),
            Database = options.Database,
        };
        return options.ReadsAtOnce == 0 ? neo4j : neo4j with { ReadsAtOnce = options.ReadsAtOnce };
    }
}
