using Graph.Core.Model;

namespace Graph.Core.Recording.Planning;

/// <summary>
/// The reads that <see cref="Recorder"/> needs while it computes a batch inside the store's write transaction. All reads return the
/// present state, there is no concurrent writer until the transaction ends, and every method works in bulk.
/// </summary>
public interface IRecordTransaction
{
    /// <summary>Returns the present versions, live or not, of the keys that exist.</summary>
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
