using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>
/// The view that a query reads through. <c>new View()</c> is the default view: the present, all validities, every source.
/// </summary>
/// <remarks>
/// An element is visible if all of these conditions hold.
/// <list type="bullet">
/// <item>Revision: it has a live version at <see cref="AtRevision"/>.</item>
/// <item>asOf: a state (stance, engagement, relation between lasting things) holds on that day; an occurrence (event, claim,
/// participation, relation with an event as an end) has begun by it. Read from <see cref="Fact.Dating"/>, and for an undated
/// participation or relation of an event from that event's date (a relation between two events: from its <c>from</c>). What is
/// undated always passes. asOf does not apply to entities other than events, or to citations.</item>
/// <item>Sources: an event or a fact with live citations has at least one whose source is not excluded. A citation whose source is
/// excluded is hidden; the source itself remains visible.</item>
/// <item>Confidence: the confidence of a fact is not stated, or is at least <see cref="MinConfidence"/>.</item>
/// <item>Ends: all ends of a fact except <see cref="End.StatedAt"/> are visible; for a citation, <see cref="End.Supports"/> is.</item>
/// </list>
/// A retracted fact is found only by its key (<see cref="KeysRoot"/>), at the revision of the view and regardless of its other settings.
/// </remarks>
public sealed record View
{
    /// <summary>The maximum number of excluded sources.</summary>
    public const int MaxExcluded = 100;

    /// <summary>The day on which the elements must be valid; null for no restriction.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether dates are compared by their possible or their certain extent.</summary>
    public Extent Extent { get; init; }

    /// <summary>
    /// The last visible revision, 0 to <see cref="ISnapshot.LastRevisionAsync"/>; any other value is refused
    /// (<see cref="InvalidRequestException"/>, <c>INVALID_REVISION</c>). Null is the present.
    /// </summary>
    public long? AtRevision { get; init; }

    /// <summary>The excluded sources, distinct and ordered by key. The key of a merged source denotes the surviving source.</summary>
    public EquatableList<Key> ExcludeSources
    {
        get;
        init => field = value.Count <= MaxExcluded
            ? value.Distinct().Order().ToEquatableList()
            : throw new ArgumentException($"{value.Count} sources are excluded; at most {MaxExcluded} are allowed.",
            nameof(ExcludeSources));
    } = [];

    /// <summary>The minimum confidence of facts that state one, 0 to 1.</summary>
    public double? MinConfidence { get; init => field = Require.InRange(value, 0, 1, "minConfidence"); }

    /// <summary>Whether this is the default view.</summary>
    public bool IsDefault => this == Default;

    /// <summary>The present, all validities, every source.</summary>
    public static View Default { get; } = new();
}
