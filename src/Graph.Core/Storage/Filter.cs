using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>
/// A condition on elements: a typed tree that each store compiles to its query language. Facts and entities that a filter traverses
/// must also be visible in the view. The key of a merged entity denotes the surviving entity, and an unknown key matches nothing. A
/// comparison with a property that the element lacks is false, so its negation is true.
/// </summary>
public abstract record Filter;

/// <summary>Matches if all filters match; true for an empty list.</summary>
public sealed record AllOf(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>Matches if any filter matches; false for an empty list.</summary>
public sealed record AnyOf(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>Matches if the filter does not match.</summary>
public sealed record Not(Filter Filter) : Filter;

/// <summary>The key of the element is one of these.</summary>
public sealed record KeyIn(IReadOnlyList<Key> Keys) : Filter;

/// <summary>A text property, folded (case and diacritics are ignored), compared with folded texts.</summary>
/// <param name="Property"><see cref="Property.Name"/> (any of its names), <see cref="Property.Country"/>, <see cref="Property.Language"/>,
/// <see cref="Property.Field"/>.</param>
/// <param name="Match">The comparison.</param>
/// <param name="Texts">The texts to compare with, not folded; any of them may match.</param>
public sealed record TextIs(Property Property, TextMatch Match, IReadOnlyList<string> Texts) : Filter;

/// <summary>A comparison of texts.</summary>
public enum TextMatch
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The text of the element contains the other.</summary>
    Contains,

    /// <summary>The text of the element starts with the other.</summary>
    StartsWith,
}

/// <summary>A code of the element is one of these, compared exactly.</summary>
/// <param name="Property"><see cref="Property.Type"/>, <see cref="Property.Role"/>, <see cref="Property.Position"/>,
/// <see cref="Property.Reliability"/> or <see cref="Property.Polarity"/> (its name as in the enum).</param>
/// <param name="Codes">The codes; the descendants of a term must be listed.</param>
public sealed record CodeIn(Property Property, IReadOnlyList<string> Codes) : Filter;

/// <summary>
/// A number of the element compared with another: <see cref="Property.Score"/>, <see cref="Property.Number"/>,
/// <see cref="Property.Degree"/>.
/// </summary>
public sealed record NumberIs(Property Property, Comparison Comparison, double Value) : Filter
{
    /// <summary>The value to compare with.</summary>
    public double Value { get; } = Numbers.Plain(Value);
}

/// <summary>A comparison of numbers.</summary>
public enum Comparison
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The number of the element is less.</summary>
    Less,

    /// <summary>The number of the element is less or equal.</summary>
    LessOrEqual,

    /// <summary>The number of the element is greater.</summary>
    Greater,

    /// <summary>The number of the element is greater or equal.</summary>
    GreaterOrEqual,
}

/// <summary>
/// The time of the element overlaps the days from <paramref name="From"/> to <paramref name="To"/>, inclusive; null is open. The time is
/// the date of an event, the validity of a process, the publication date of a source, and for a fact the same time that orders use (see
/// <see cref="OrderBy.Date"/>). An undated element overlaps every range; kinds without a time never match.
/// </summary>
public sealed record During(DateOnly? From, DateOnly? To, Extent Extent) : Filter
{
    /// <summary>The range as day numbers, open ends as <see cref="Bounds.Past"/> and <see cref="Bounds.Future"/>.</summary>
    public (int From, int To) Days => (From?.DayNumber ?? Bounds.Past, To?.DayNumber ?? Bounds.Future);
}

/// <summary>The entity has an external id of this scheme, with this value if one is given. Compared exactly.</summary>
public sealed record HasExternalId(string Scheme, string? Value) : Filter;

/// <summary>
/// The place lies directly or indirectly within one of these, or is one of them if <paramref name="IncludeSelf"/> is set.
/// </summary>
public sealed record WithinPlace(IReadOnlyList<Key> Places, bool IncludeSelf) : Filter;

/// <summary>
/// The place is, or lies directly or indirectly within, a place whose ISO3 external id matches; texts are compared as in
/// <see cref="TextIs"/>.
/// </summary>
public sealed record InCountry(TextMatch Match, IReadOnlyList<string> Texts) : Filter;

/// <summary>
/// The place lies in the box, in degrees (WGS 84), bounds included. If west is greater than east, the box crosses the antimeridian.
/// </summary>
public sealed record InBox(double South, double West, double North, double East) : Filter
{
    /// <summary>The southern latitude.</summary>
    public double South { get; } = Numbers.Plain(South);

    /// <summary>The western longitude.</summary>
    public double West { get; } = Numbers.Plain(West);

    /// <summary>The greatest latitude.</summary>
    public double North { get; } = Numbers.Plain(North);

    /// <summary>The eastern longitude.</summary>
    public double East { get; } = Numbers.Plain(East);
}

/// <summary>
/// The given end of the fact or citation is one of these entities, and is visible (only <see cref="End.StatedAt"/> can be invisible).
/// </summary>
public sealed record EndIn(End End, IReadOnlyList<Key> Keys) : Filter;

/// <summary>The element at the given end of the fact or citation is visible and matches.</summary>
public sealed record EndPasses(End End, Filter Filter) : Filter;

/// <summary>The element is the given end of at least one visible fact or citation that matches.</summary>
/// <param name="Fact">A fact's kind, or <see cref="Kind.Citation"/>.</param>
/// <param name="Near">The end of the fact at which the element stands.</param>
/// <param name="Where">The condition on the fact; null matches any.</param>
public sealed record HasFact(Kind Fact, End Near, Filter? Where) : Filter;
