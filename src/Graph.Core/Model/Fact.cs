using Graph.Core.Time;

namespace Graph.Core.Model;

/// <summary>An assertion that ties entities: dated, recorded, cited.</summary>
public abstract record Fact : Element
{
    /// <summary>When it was so. Undated means always; an undated edge of an event is placed in time by its event.</summary>
    public Interval Validity { get; init; }

    /// <summary>How sure the recorder is, 0 to 1; null where not stated.</summary>
    public double? Confidence { get; init => field = Require.InRange(value, 0, 1, "confidence"); }

    /// <summary>Why there is no citation, where there is none.</summary>
    public string? Uncited { get; init => field = Require.Text(value, 500, "uncited"); }

    /// <summary>
    /// The extent in time that orders, filters and asOf read: when it was said for a dated claim, else <see cref="Validity"/>.
    /// </summary>
    public virtual Interval Dating => Validity;

    /// <summary>The event whose date stands in for an undated participation or relation of an event; null for all else.</summary>
    public virtual Key? DatedBy => null;

    /// <summary>
    /// Whether it is an occurrence, which has begun by a day or has not (claims, participations, relations of an event), and not a state
    /// that holds on a day.
    /// </summary>
    public virtual bool IsOccurrence => false;

    /// <summary>The ends that are given, in the order of <see cref="End"/>.</summary>
    public abstract EndList Ends { get; }

    /// <summary>The same fact with every end that is <paramref name="from"/> turned to <paramref name="to"/>.</summary>
    public abstract Fact Redirect(Key from, Key to);
}
