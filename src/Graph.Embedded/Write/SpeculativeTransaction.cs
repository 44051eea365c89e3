using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;

namespace Graph.Embedded.Write;

/// <summary>What the recorder can read before the write transaction: present versions by key, and nothing else.</summary>
internal sealed class SpeculativeTransaction(CurrentVersions current) : IRecordTransaction
{
    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys,
        CancellationToken cancellationToken) => new(current.FindAll(keys));

    public ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int limit,
        CancellationToken cancellationToken) => throw new NotSpeculativeException();

    public ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken) =>
        throw new NotSpeculativeException();

    public ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long revision, CancellationToken cancellationToken) =>
        throw new NotSpeculativeException();

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfRevisionAsync(IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken) =>
        throw new NotSpeculativeException();
}

/// <summary>The batch needs more than present versions, so it is planned inside the write transaction.</summary>
internal sealed class NotSpeculativeException : Exception;
