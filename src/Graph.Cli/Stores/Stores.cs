using Graph.Core.Storage;
using Graph.Core.Terms;
using Graph.Embedded;
using Graph.Server.Configuration;

namespace Graph.Cli.Stores;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <summary>Opens it, and makes it where it is missing.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static async Task<IStore> OpenAsync(StoreOptions options, CancellationToken cancellationToken) =>
        await EmbeddedStore.OpenAsync(options.Folder, Ontology.Default, cancellationToken: cancellationToken);

    /// <summary>Opens one that is there already: to ask something of a graph that does not exist is a mistake, not an empty answer.</summary>
    /// <exception cref="StoreException">It is not there, or cannot be opened.</exception>
    public static Task<IStore> OpenExistingAsync(StoreOptions options, CancellationToken cancellationToken) =>
        Exists(options)
            ? OpenAsync(options, cancellationToken)
            : throw new StoreException("STORE_MISSING", $"There is no graph in '{options.Folder}'; make one with graph serve or graph import, or name another folder with --data.");

    /// <summary>Whether there is one.</summary>
    public static bool Exists(StoreOptions options) => File.Exists(Path.Combine(options.Folder, "graph.db"));
}
