using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;

namespace Graph.Embedded.Write;

/// <summary>What the recorder can be told ahead of the write transaction: present versions by key, and nothing else.</summary>
internal sealed class SpeculativeTransaction(CurrentVersions current) : IRecordTransaction
{
    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys,
        CancellationToken cancellationToken) => new(current.FindAll(keys));

    public ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int limit,
        CancellationToken cancellationToken) => throw new NotAheadException();

    public ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken) =>
        throw new NotAheadException();

    public ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long revision, CancellationToken cancellationToken) =>
        throw new NotAheadException();

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfRevisionAsync(IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken) =>
        throw new NotAheadException();
}

/// <summary>The batch asks for more than can be told ahead, and so is planned inside the write transaction.</summary>
internal sealed class NotAheadException : Exception;
