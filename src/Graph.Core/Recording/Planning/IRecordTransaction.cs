using Graph.Core.Model;

namespace Graph.Core.Recording.Planning;

/// <summary>
/// What <see cref="Recorder"/> asks of a store while it works out a batch, inside the store's write transaction: everything it
/// reads is the present, and nobody else writes before the transaction ends. All of it is in bulk.
/// </summary>
public interface IRecordTransaction
{
    /// <summary>The present versions, live or not, of those keys that exist.</summary>
    ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys, CancellationToken cancellationToken);

    /// <summary>
    /// The live facts and citations that have one of the keys as an end, at most <paramref name="limit"/> of them, ordered by key.
    /// </summary>
    ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int limit, CancellationToken cancellationToken);

    /// <summary>The keys of live elements that an origin created, ordered by key.</summary>
    ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken);

    /// <summary>Every version recorded at a revision, in the order recorded.</summary>
    ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long revision, CancellationToken cancellationToken);

    /// <summary>The versions that those of the keys had at a revision.</summary>
    ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfRevisionAsync(IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken);
}
