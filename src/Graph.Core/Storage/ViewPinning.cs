using Graph.Core.Errors;

namespace Graph.Core.Storage;

/// <summary>Determines the revision of a view.</summary>
public static class ViewPinning
{
    /// <summary>Refuses a revision that the record does not have; null is the present.</summary>
    /// <exception cref="InvalidRequestException">It is below 0 or after the last revision.</exception>
    public static void CheckRevision(long? atRevision, long last)
    {
        if (atRevision < 0 || atRevision > last)
            throw new InvalidRequestException(ErrorCodes.InvalidRevision,
                $"atRevision is {atRevision}, the last revision is {last}; give 0 to {last}.");
    }

    /// <summary>Returns the revision for a time or a revision; null (the present) if neither is given.</summary>
    /// <exception cref="InvalidRequestException">Both are given, or the value lies in the future.</exception>
    public static async ValueTask<long?> PinAsync(this ISnapshot snapshot, DateTimeOffset? knownAt, long? atRevision, TimeProvider time,
        CancellationToken cancellationToken = default)
    {
        if (knownAt is not null && atRevision is not null)
            throw new InvalidRequestException(ErrorCodes.InvalidView,
                "knownAt and atRevision are both given; give one of them: each names a revision.");
        if (atRevision is not null)
            CheckRevision(atRevision, await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false));
        if (knownAt is not { } moment)
            return atRevision;
        var now = time.GetUtcNow();
        if (moment > now)
            throw new InvalidRequestException(ErrorCodes.InvalidView,
                FormattableString.Invariant(
                $"knownAt {moment:yyyy-MM-ddTHH:mm:ssZ} lies in the future, it is {now:yyyy-MM-ddTHH:mm:ssZ}; omit it for the present."));
        return (await snapshot.RevisionAtAsync(moment, cancellationToken).ConfigureAwait(false)).Revision;
    }
}
