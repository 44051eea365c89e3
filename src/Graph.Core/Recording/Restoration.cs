namespace Graph.Core.Recording;

/// <summary>A revision of another record, to be applied unchanged.</summary>
/// <param name="Batch">The batch that took the revision.</param>
/// <param name="Versions">All versions that it created, in the order of the change log.</param>
public sealed record Restoration(RecordedBatch Batch, IReadOnlyList<ElementVersion> Versions)
{
    /// <summary>Checks that revisions follow a record and each other without a gap, and that each is complete.</summary>
    /// <param name="restorations">The revisions, in order.</param>
    /// <param name="lastRevision">The last revision of the record; 0 in an empty one.</param>
    /// <param name="lastTime">That revision's time.</param>
    /// <exception cref="RevisionGapException">One does not follow.</exception>
    /// <exception cref="ArgumentException">One holds versions of another revision, or a different number than it created.</exception>
    public static void Check(IReadOnlyList<Restoration> restorations, long lastRevision, DateTimeOffset lastTime)
    {
        foreach (var (batch, versions) in restorations)
        {
            var (revision, at) = (batch.Revision, batch.Outcome.At);
            if (revision != lastRevision + 1)
                throw new RevisionGapException(
                    $"Revision {revision} cannot be restored: the record's last revision is {lastRevision}, "
                    + $"so revision {lastRevision + 1} is the next. Begin again from there.");
            if (at <= lastTime)
                throw new RevisionGapException(
                    $"Revision {revision} of {at:O} cannot be restored: it is not later than revision {lastRevision} of {lastTime:O}. "
                    + "Restore into the record that it followed on.");
            if (versions.Count != batch.Versions || versions.Any(version => version.Recorded.Revision != revision))
                throw new ArgumentException(
                    $"Revision {revision} made {batch.Versions} versions; give exactly those, not {versions.Count} or another revision's.",
                    nameof(restorations));
            (lastRevision, lastTime) = (revision, at);
        }
    }
}
