using System.Collections.Immutable;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;

namespace Graph.Testing.BruteForce;

/// <summary>Everything ever recorded, as it stood after one write. Immutable, so that holding one is a snapshot.</summary>
/// <param name="Versions">All versions, in the order recorded.</param>
/// <param name="Batches">The batches that took a revision, that of revision 1 first.</param>
internal sealed record RecordState(ImmutableList<ElementVersion> Versions, ImmutableList<RecordedBatch> Batches)
{
    public static RecordState Empty { get; } = new([], []);

    public long LastRevision => Batches.Count;

    public DateTimeOffset TimeOf(long revision) => revision == 0 ? DateTimeOffset.MinValue : Batches[(int)revision - 1].Outcome.At;

    /// <summary>The batch of that id, where it took a revision.</summary>
    public RecordedBatch? Find(string batchId) => Batches.Find(batch => batch.Id == batchId);

    /// <summary>The version that every element had at a revision, live or not.</summary>
    public Dictionary<Key, ElementVersion> At(long revision)
    {
        var versions = new Dictionary<Key, ElementVersion>();
        foreach (var version in Versions.Where(version => version.Recorded.Revision <= revision))
            versions[version.Key] = version;
        return versions;
    }

    /// <summary>The record after a batch.</summary>
    public RecordState With(Batch batch, RecordPlan plan) =>
        plan.Versions.Count == 0 ? this : With(new Restoration(new RecordedBatch(batch.Id, batch.By, plan.Outcome), plan.Versions));

    /// <summary>The record after one more revision.</summary>
    public RecordState With(Restoration next)
    {
        Restoration.Check([next], LastRevision, TimeOf(LastRevision));
        var redacted = next.Versions.Where(version => version.Operation == Operation.Redacted).ToDictionary(version => version.Key);
        var earlier = redacted.Count == 0 ? Versions : [.. Versions.Select(version => Blanked(version, redacted))];
        return new RecordState(earlier.AddRange(next.Versions), Batches.Add(next.Batch));
    }

    private static ElementVersion Blanked(ElementVersion version, Dictionary<Key, ElementVersion> redacted) =>
        redacted.TryGetValue(version.Key, out var tombstone) ? version with { Content = tombstone.Content, IsRedacted = true } : version;
}
