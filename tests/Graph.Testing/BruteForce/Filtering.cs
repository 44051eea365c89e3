using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Text;

namespace Graph.Testing.BruteForce;

/// <summary>Which elements pass a filter.</summary>
internal static class Filtering
{
    public static IEnumerable<ElementVersion> Passing(this IEnumerable<ElementVersion> versions, Filter? filter, World world) =>
        filter is null ? versions : versions.Where(version => world.Passes(version.Content, filter));

    public static bool Passes(this World world, Element element, Filter filter) => filter switch
    {
        AllOf all => all.Filters.All(each => world.Passes(element, each)),
        AnyOf any => any.Filters.Any(each => world.Passes(element, each)),
        Not not => !world.Passes(element, not.Filter),
        KeyIn these => these.Keys.Any(key => world.Resolve(key) == element.Key),
        TextIs text => Texts(element, text.Property).Any(each => IsLike(each, text.Match, text.Texts)),
        CodeIn code => Code(element, code.Property) is { } value && code.Codes.Contains(value),
        NumberIs number => Number(world, element, number.Property) is { } value && Compares(value, number.Comparison, number.Value),
        During during => world.TimeOf(element) is { } time && time.Bounds.Overlaps(during.Days.From, during.Days.To, during.Extent),
        HasExternalId id => element is Entity entity
            && entity.ExternalIds.Any(each => each.Scheme == id.Scheme && (id.Value is null || each.Value == id.Value)),
        WithinPlace within => LiesIn(world, element.Key, within.IncludeSelf).Intersect(within.Places.Select(world.Resolve)).Any(),
        InCountry country => LiesIn(world, element.Key, includeSelf: true).Any(place => IsCountry(world, place, country)),
        InBox box => element is Place { Latitude: { } north, Longitude: { } east } && IsInBox(north, east, box),
        EndIn end => VisibleEnd(world, element, end.End) is { } version && end.Keys.Any(key => world.Resolve(key) == version.Key),
        EndPasses end => VisibleEnd(world, element, end.End) is { } version && world.Passes(version.Content, end.Filter),
        HasFact fact => world.Touching(element.Key, fact.Fact, fact.Near).Passing(fact.Where, world).Any(),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the port."),
    };

    private static ElementVersion? VisibleEnd(World world, Element element, End end) =>
        element.EndOf(end) is { } key ? world.Visible(key) : null;

    private static IEnumerable<string> Texts(Element element, Property property) => property switch
    {
        Property.Name => element.NamesOf(),
        Property.Country => element is Actor { Country: { } country } ? [country] : [],
        Property.Language => element is Source { Language: { } language } ? [language] : [],
        Property.Field => element is Claim { Field: { } field } ? [field] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "Not a text."),
    };

    private static bool IsLike(string own, TextMatch match, IReadOnlyList<string> others)
    {
        var folded = Folding.Fold(own);
        return others.Select(Folding.Fold).Any(other => match switch
        {
            TextMatch.Equal => folded == other,
            TextMatch.Contains => folded.Contains(other, StringComparison.Ordinal),
            TextMatch.StartsWith => folded.StartsWith(other, StringComparison.Ordinal),
            _ => throw new ArgumentOutOfRangeException(nameof(match)),
        });
    }

    private static string? Code(Element element, Property property) => property switch
    {
        Property.Type => element.TypeOf(),
        Property.Role => element switch
        {
            Participation participation => participation.Role,
            Engagement engagement => engagement.Role,
            _ =>
            null
        },
        Property.Position => (element as Stance)?.Position,
        Property.Reliability => (element as Source)?.Reliability,
        Property.Polarity => (element as Claim)?.Polarity.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "Not a code."),
    };

    private static double? Number(World world, Element element, Property property) => property switch
    {
        Property.Score => (element as Stance)?.Score,
        Property.Number => (element as Claim)?.Number,
        Property.Degree => element is Entity ? world.Degree(element.Key) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "Not a number."),
    };

    private static bool Compares(double value, Comparison comparison, double other) => comparison switch
    {
        Comparison.Equal => value == other,
        Comparison.Less => value < other,
        Comparison.LessOrEqual => value <= other,
        Comparison.Greater => value > other,
        Comparison.GreaterOrEqual => value >= other,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    // What the place lies within at any remove, by the visible WITHIN relations.
    private static HashSet<Key> LiesIn(World world, Key place, bool includeSelf)
    {
        if (place.Kind != Kind.Place)
            return [];
        var step = new Step(Kind.Relation, End.From, End.To, new CodeIn(Property.Type, ["WITHIN"]), Closure: true, includeSelf);
        return world.Lead(place, step);
    }

    private static bool IsCountry(World world, Key place, InCountry country) =>
        world.Visible(place)?.Content is Place { ExternalIds: var ids }
        && ids.Any(id => id.Scheme == "ISO3" && IsLike(id.Value, country.Match, country.Texts));

    private static bool IsInBox(double north, double east, InBox box) =>
        north >= box.South && north <= box.North
        && (box.West <= box.East ? east >= box.West && east <= box.East : east >= box.West || east <= box.East);
}
