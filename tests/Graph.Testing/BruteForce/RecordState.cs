using System.Collections.Immutable;
using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Testing.BruteForce;

/// <summary>Everything ever recorded, as it stood after one write. Immutable, so that holding one is a snapshot.</summary>
/// <param name="Versions">All versions, in the order recorded.</param>
/// <param name="Times">The time of every place; that of place 0 first.</param>
/// <param name="Batches">What became of the batches that took a place, by their ids.</param>
internal sealed record RecordState(
    ImmutableList<ElementVersion> Versions, ImmutableList<DateTimeOffset> Times, ImmutableDictionary<string, BatchOutcome> Batches)
{
    public static RecordState Empty { get; } =
        new([], [DateTimeOffset.MinValue], ImmutableDictionary.Create<string, BatchOutcome>(StringComparer.Ordinal));

    public long LastPlace => Times.Count - 1;

    public DateTimeOffset TimeOf(long place) => Times[(int)place];

    /// <summary>The version that every element had at a place, live or not.</summary>
    public Dictionary<Key, ElementVersion> At(long place)
    {
        var versions = new Dictionary<Key, ElementVersion>();
        foreach (var version in Versions.Where(version => version.Recorded.Place <= place))
            versions[version.Key] = version;
        return versions;
    }

    /// <summary>The record after a batch.</summary>
    public RecordState With(string batchId, RecordPlan plan)
    {
        if (plan.Versions.Count == 0)
            return this;
        if (plan.Outcome.Place != LastPlace + 1 || plan.Outcome.At <= TimeOf(LastPlace) || plan.Versions.Any(version => version.Recorded.Place != plan.Outcome.Place))
            throw new InvalidOperationException($"A plan for place {plan.Outcome.Place} at {plan.Outcome.At:O} follows place {LastPlace} at {TimeOf(LastPlace):O}.");
        var redacted = plan.Versions.Where(version => version.Operation == Operation.Redacted).ToDictionary(version => version.Key);
        var earlier = redacted.Count == 0 ? Versions : [.. Versions.Select(version => Blanked(version, redacted))];
        return new RecordState(earlier.AddRange(plan.Versions), Times.Add(plan.Outcome.At), Batches.Add(batchId, plan.Outcome));
    }

    private static ElementVersion Blanked(ElementVersion version, Dictionary<Key, ElementVersion> redacted) =>
        redacted.TryGetValue(version.Key, out var tombstone) ? version with { Content = tombstone.Content, IsRedacted = true } : version;
}
