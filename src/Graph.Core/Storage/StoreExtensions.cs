using Graph.Core.Recording;

namespace Graph.Core.Storage;

/// <summary>Convenience methods for stores.</summary>
public static class StoreExtensions
{
    /// <summary>Records one batch; see <see cref="IStore.WriteAsync"/>.</summary>
    public static async ValueTask<BatchOutcome> WriteAsync(this IStore store, Batch batch, CancellationToken cancellationToken = default) =>
        (await store.WriteAsync([batch], dryRun: false, cancellationToken).ConfigureAwait(false))[0];
}
