using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>
/// How the record is seen. <c>new View()</c> is the default one: the present, all validities, every source.
/// </summary>
/// <remarks>
/// An element is visible when all of this holds.
/// <list type="bullet">
/// <item>Revision: it has a live version at <see cref="AtRevision"/>.</item>
/// <item>asOf: a state (stance, engagement, relation between lasting things) holds on that day; an occurrence (event, claim,
/// participation, relation with an event as an end) has begun by it. Read from <see cref="Fact.Dating"/>, and for an undated
/// participation or relation of an event from that event's date (a relation between two events: from its <c>from</c>). What is
/// undated passes always. Entities other than events, and citations, are outside asOf.</item>
/// <item>Sources: of its live citations' sources not all are excluded, if it has any and is an event or a fact. A citation whose
/// source is excluded vanishes; the source itself stays.</item>
/// <item>Confidence: a fact's is unstated or not below <see cref="MinConfidence"/>.</item>
/// <item>Ends: a fact's ends other than <see cref="End.StatedAt"/> are visible; a citation's <see cref="End.Supports"/> is.</item>
/// </list>
/// A retracted fact is found by its key alone (<see cref="KeysRoot"/>), at the revision of the view and whatever else the view says.
/// </remarks>
public sealed record View
{
    /// <summary>The most sources that can be excluded.</summary>
    public const int MaxExcluded = 100;

    /// <summary>The day whose world is seen; null makes no cut.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether an uncertain date may count or must.</summary>
    public Extent Extent { get; init; }

    /// <summary>
    /// The last revision that is seen, 0 to <see cref="ISnapshot.LastRevisionAsync"/>, else the question is refused
    /// (<see cref="InvalidRequestException"/>, <c>INVALID_REVISION</c>); null is the present.
    /// </summary>
    public long? AtRevision { get; init; }

    /// <summary>Sources that are left out, in the order of their keys, each once; an absorbed key means the kept source.</summary>
    public EquatableList<Key> ExcludeSources
    {
        get;
        init => field = value.Count <= MaxExcluded
            ? value.Distinct().Order().ToEquatableList()
            : throw new ArgumentException($"{value.Count} sources are excluded; at most {MaxExcluded} are allowed.",
            nameof(ExcludeSources));
    } = [];

    /// <summary>The least stated confidence of facts, 0 to 1.</summary>
    public double? MinConfidence { get; init => field = Require.InRange(value, 0, 1, "minConfidence"); }

    /// <summary>Whether it is the default view.</summary>
    public bool IsDefault => this == Default;

    /// <summary>The present, all validities, every source.</summary>
    public static View Default { get; } = new();
}
