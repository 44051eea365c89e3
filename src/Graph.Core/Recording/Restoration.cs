namespace Graph.Core.Recording;

/// <summary>One place of another record, to be applied as it was.</summary>
/// <param name="Batch">The batch that took the place.</param>
/// <param name="Versions">All that it made, in the order of the diary.</param>
public sealed record Restoration(RecordedBatch Batch, IReadOnlyList<ElementVersion> Versions)
{
    /// <summary>Checks that places follow on a record and on each other without a gap, and that each is whole.</summary>
    /// <param name="restorations">The places, in order.</param>
    /// <param name="lastPlace">The last place of the record; 0 in an empty one.</param>
    /// <param name="lastTime">That place's time.</param>
    /// <exception cref="SequenceException">One does not follow.</exception>
    /// <exception cref="ArgumentException">One holds versions of another place, or not as many as it made.</exception>
    public static void Check(IReadOnlyList<Restoration> restorations, long lastPlace, DateTimeOffset lastTime)
    {
        foreach (var (batch, versions) in restorations)
        {
            var (place, at) = (batch.Place, batch.Outcome.At);
            if (place != lastPlace + 1)
                throw new SequenceException($"Place {place} cannot be restored: the record's last place is {lastPlace}, so place {lastPlace + 1} is the next. Begin again from there.");
            if (at <= lastTime)
                throw new SequenceException($"Place {place} of {at:O} cannot be restored: it is not later than place {lastPlace} of {lastTime:O}. Restore into the record that it followed on.");
            if (versions.Count != batch.Versions || versions.Any(version => version.Recorded.Place != place))
                throw new ArgumentException($"Place {place} made {batch.Versions} versions; give exactly those, not {versions.Count} or another place's.", nameof(restorations));
            (lastPlace, lastTime) = (place, at);
        }
    }
}
