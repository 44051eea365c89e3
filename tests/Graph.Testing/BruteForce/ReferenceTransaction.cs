using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;

namespace Graph.Testing.BruteForce;

/// <summary>The present record, for the recorder.</summary>
internal sealed class ReferenceTransaction(RecordState state) : IRecordTransaction
{
    private readonly Dictionary<Key, ElementVersion> _present = state.At(state.LastRevision);

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> CurrentAsync(IReadOnlyCollection<Key> keys,
        CancellationToken cancellationToken) =>
        ValueTask.FromResult(Those(keys, _present));

    public ValueTask<IReadOnlyList<ElementVersion>> TouchingAsync(IReadOnlyCollection<Key> keys, int limit,
        CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet();
        return ValueTask.FromResult<IReadOnlyList<ElementVersion>>(
            [.. _present.Values.Where(version => version.IsLive && version.Content.EndsOf().Any(end => wanted.Contains(end.Key)))
            .OrderBy(version => version.Key).Take(limit)]);
    }

    public ValueTask<IReadOnlyList<Key>> CreatedByAsync(string origin, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Key>>(
            [.. _present.Values.Where(version => version.IsLive && version.Origin == origin).Select(version => version.Key).Order()]);

    public ValueTask<IReadOnlyList<ElementVersion>> RecordedAtAsync(long revision, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ElementVersion>>([.. state.Versions.Where(version => version.Recorded.Revision == revision)]);

    public ValueTask<IReadOnlyDictionary<Key, ElementVersion>> AsOfRevisionAsync(IReadOnlyCollection<Key> keys, long revision,
        CancellationToken cancellationToken) =>
        ValueTask.FromResult(Those(keys, state.At(revision)));

    private static IReadOnlyDictionary<Key, ElementVersion> Those(IReadOnlyCollection<Key> keys,
        Dictionary<Key, ElementVersion> versions) =>
        keys.Distinct().Where(versions.ContainsKey).ToDictionary(key => key, key => versions[key]);
}
