using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>
/// Which elements pass: a small typed tree that each store compiles to its own language. Facts and entities that a filter asks
/// about on the way must be visible in the view too. Where keys are given, an absorbed key means the kept entity, and a key that
/// nothing has matches nothing. A property that an element lacks passes no test, so it passes the opposite of every test.
/// </summary>
public abstract record Filter;

/// <summary>All of them pass; true where there are none.</summary>
public sealed record AllOf(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>Any of them passes; false where there are none.</summary>
public sealed record AnyOf(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>It does not pass.</summary>
public sealed record Not(Filter Filter) : Filter;

/// <summary>The element is one of these.</summary>
public sealed record KeyIn(IReadOnlyList<Key> Keys) : Filter;

/// <summary>A text of the element, folded (case and diacritics do not matter), compared with a folded text.</summary>
/// <param name="Property"><see cref="Property.Name"/> (any of its names), <see cref="Property.Country"/>, <see cref="Property.Language"/>,
/// <see cref="Property.Field"/>.</param>
/// <param name="Match">How.</param>
/// <param name="Texts">With any of these; not folded yet.</param>
public sealed record TextIs(Property Property, TextMatch Match, IReadOnlyList<string> Texts) : Filter;

/// <summary>How texts are compared.</summary>
public enum TextMatch
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The element's contains the other.</summary>
    Contains,

    /// <summary>The element's starts with the other.</summary>
    StartsWith,
}

/// <summary>A code of the element is one of these, compared exactly.</summary>
/// <param name="Property"><see cref="Property.Type"/>, <see cref="Property.Role"/>, <see cref="Property.Position"/>,
/// <see cref="Property.Reliability"/> or <see cref="Property.Polarity"/> (its name as in the enum).</param>
/// <param name="Codes">The codes; a branch of the tree is spelt out.</param>
public sealed record CodeIn(Property Property, IReadOnlyList<string> Codes) : Filter;

/// <summary>
/// A number of the element compared with another: <see cref="Property.Score"/>, <see cref="Property.Number"/>,
/// <see cref="Property.Degree"/>.
/// </summary>
public sealed record NumberIs(Property Property, Comparison Comparison, double Value) : Filter
{
    /// <summary>What it is compared with.</summary>
    public double Value { get; } = Numbers.Plain(Value);
}

/// <summary>How numbers are compared.</summary>
public enum Comparison
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The element's is less.</summary>
    Less,

    /// <summary>The element's is less or equal.</summary>
    LessOrEqual,

    /// <summary>The element's is greater.</summary>
    Greater,

    /// <summary>The element's is greater or equal.</summary>
    GreaterOrEqual,
}

/// <summary>
/// The element's time overlaps the days from <paramref name="From"/> to <paramref name="To"/>, inclusive, null being open: the
/// date of events, the validity of processes, the publication of sources, and of facts what orders read (see <see cref="OrderBy.Date"/>).
/// What is undated overlaps everything; kinds that have no time pass never.
/// </summary>
public sealed record During(DateOnly? From, DateOnly? To, Extent Extent) : Filter
{
    /// <summary>The range as day numbers, open ends as <see cref="Bounds.Past"/> and <see cref="Bounds.Future"/>.</summary>
    public (int From, int To) Days => (From?.DayNumber ?? Bounds.Past, To?.DayNumber ?? Bounds.Future);
}

/// <summary>The entity is registered under this scheme, with this value where one is given. Compared exactly.</summary>
public sealed record HasExternalId(string Scheme, string? Value) : Filter;

/// <summary>The place lies within one of these, at any remove; or is one of them, where <paramref name="IncludeSelf"/> is set.</summary>
public sealed record WithinPlace(IReadOnlyList<Key> Places, bool IncludeSelf) : Filter;

/// <summary>
/// The place is, or lies within at any remove, a place whose ISO3 external id passes; texts are compared as in <see cref="TextIs"/>.
/// </summary>
public sealed record InCountry(TextMatch Match, IReadOnlyList<string> Texts) : Filter;

/// <summary>The place lies in the box, degrees (WGS 84), bounds included; a west greater than the east crosses the antimeridian.</summary>
public sealed record InBox(double South, double West, double North, double East) : Filter
{
    /// <summary>The least latitude.</summary>
    public double South { get; } = Numbers.Plain(South);

    /// <summary>The longitude where it begins.</summary>
    public double West { get; } = Numbers.Plain(West);

    /// <summary>The greatest latitude.</summary>
    public double North { get; } = Numbers.Plain(North);

    /// <summary>The longitude where it ends.</summary>
    public double East { get; } = Numbers.Plain(East);
}

/// <summary>
/// The fact or citation has one of these as that end, and it is visible (which only <see cref="End.StatedAt"/> may fail to be).
/// </summary>
public sealed record EndIn(End End, IReadOnlyList<Key> Keys) : Filter;

/// <summary>The element at that end of the fact or citation is visible and passes.</summary>
public sealed record EndPasses(End End, Filter Filter) : Filter;

/// <summary>The element is that end of at least one visible fact or citation that passes.</summary>
/// <param name="Fact">A fact's kind, or <see cref="Kind.Citation"/>.</param>
/// <param name="Near">Which end of it the element is.</param>
/// <param name="Where">What the fact must pass; null is any.</param>
public sealed record HasFact(Kind Fact, End Near, Filter? Where) : Filter;
