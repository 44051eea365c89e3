namespace Graph.Core.Storage;

/// <summary>Where in the sequence a view stands.</summary>
public static class Pinning
{
    /// <summary>The place that a time or a place means; null where neither is given, which is the present.</summary>
    /// <exception cref="InvalidRequestException">Both are given, or it lies ahead.</exception>
    public static async ValueTask<long?> PinAsync(this ISnapshot snapshot, DateTimeOffset? knownAt, long? atPlace, TimeProvider time, CancellationToken cancellationToken = default)
    {
        if (knownAt is not null && atPlace is not null)
            throw new InvalidRequestException("INVALID_VIEW", "knownAt and atPlace are both given; give one of them: either tells where in the sequence to stand.");
        if (atPlace is { } place && await snapshot.LastPlaceAsync(cancellationToken).ConfigureAwait(false) is var last && place > last)
            throw new InvalidRequestException("INVALID_PLACE", $"atPlace is {place}, the last place is {last}; give 0 to {last}.");
        if (knownAt is not { } moment)
            return atPlace;
        var now = time.GetUtcNow();
        if (moment > now)
            throw new InvalidRequestException("INVALID_VIEW", FormattableString.Invariant($"knownAt {moment:yyyy-MM-ddTHH:mm:ssZ} lies in the future, it is {now:yyyy-MM-ddTHH:mm:ssZ}; leave it out for the present."));
        return (await snapshot.PlaceAtAsync(moment, cancellationToken).ConfigureAwait(false)).Place;
    }
}
