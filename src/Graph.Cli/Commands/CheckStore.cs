using Graph.Core.Storage;
using Graph.Server.Configuration;

namespace Graph.Cli.Commands;

/// <summary>
/// The store that dossiers are checked against: the store of the settings, or a temporary empty one if that does not exist.
/// </summary>
internal sealed class CheckStore(IStore store, string? temporaryFolder = null) : IAsyncDisposable
{
    public IStore Store => store;

    public static async Task<CheckStore> OpenAsync(GraphOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return new(await Graph.Cli.StoreFactory.OpenExistingAsync(options, cancellationToken));
        }
        catch (StoreException missing) when (missing.Code == StoreException.Missing)
        {
            var folder = Directory.CreateTempSubdirectory("graph-check-").FullName;
            return new(await Graph.Cli.StoreFactory.OpenAsync(
                options with { Store = options.Store with { Kind = StoreKind.Embedded, Folder = folder } }, cancellationToken), folder);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        if (temporaryFolder is not null)
            Directory.Delete(temporaryFolder, recursive: true);
    }
}
