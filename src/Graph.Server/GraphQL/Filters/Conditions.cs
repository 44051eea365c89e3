using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Server.GraphQL.Ids;
using Graph.Server.GraphQL.Planning;
using Key = Graph.Core.Model.Key;

namespace Graph.Server.GraphQL.Filters;

/// <summary>
/// The sorts of conditions that fields of filters are. What an input gives more than once (eq and in) must all pass, on the same fact.
/// </summary>
internal static class Conditions
{
    /// <summary>Ids or keys.</summary>
    public static FilterField Ids(string name, string description, IReadOnlyCollection<Kind> kinds,
        Func<IReadOnlyList<Key>, Filter> make) =>
        new(name, "IdFilter", description, (value, _) => All(KeyLists(name, value, kinds).Select(make)));

    /// <summary>An end of the fact.</summary>
    public static FilterField End(string name, string description, End end, params IReadOnlyCollection<Kind> kinds) =>
        Ids(name, description, kinds, keys => new EndIn(end, keys));

    /// <summary>The far end of a relation of the entity.</summary>
    public static FilterField Related(string name, string description, string relationType, End near, Kind far) =>
        new(name, "IdFilter", description, (value, _) =>
            All(KeyLists(name, value, [far])
            .Select(keys => new EndIn(near == Core.Model.End.From ? Core.Model.End.To : Core.Model.End.From, keys))) is { } passes
                ? new HasFact(Kind.Relation, near, new AllOf([new CodeIn(Property.Type, [relationType]), passes]))
                : null);

    /// <summary>The source of a citation.</summary>
    public static FilterField Source(string description) =>
        new("source", "IdFilter", description, (value, _) =>
            All(KeyLists("source", value, [Kind.Source]).Select(keys => new EndIn(Core.Model.End.Source, keys))) is { } passes
                ? new HasFact(Kind.Citation, Core.Model.End.Supports, passes)
                : null);

    /// <summary>A fact of the element that passes; an empty object is any fact.</summary>
    public static FilterField Some(string name, string type, string description, Kind fact, End near) =>
        Nested(name, type, $"{description} An empty object matches any.", fact, passes => new HasFact(fact, near, passes));

    /// <summary>A filter of other elements.</summary>
    public static FilterField Nested(string name, string type, string description, Kind kind, Func<Filter, Filter> make) =>
        new(name, type, description, (value, reading) => make(FilterTable.Of(kind).Read((IDictionary<string, object?>)value, reading)));

    /// <summary>A text.</summary>
    public static FilterField Text(string name, string description, Property property) =>
        new(name, "TextFilter", description + " Ignores case and diacritics.",
        (value, _) => Texts(value, (match, texts) => new TextIs(property, match, texts)));

    /// <summary>A country by its ISO3 code.</summary>
    public static FilterField Country(string description, Func<Filter, Filter> make) =>
        new("country", "TextFilter", description,
        (value, _) => Texts(value, (match, texts) => new InCountry(match, texts)) is { } passes ? make(passes) : null);

    /// <summary>A code of the element.</summary>
    public static FilterField Term(string name, string description, Vocabulary vocabulary, Property property) =>
        Codes(name, description, vocabulary, codes => new CodeIn(property, codes));

    /// <summary>A code.</summary>
    public static FilterField Codes(string name, string description, Vocabulary vocabulary, Func<IReadOnlyList<string>, Filter> make) =>
        new(name, "TermFilter", description, (value, reading) => All(CodeLists(value,
            code => reading.Ontology.Required(vocabulary, code, name).Code,
            code => [.. reading.Ontology.Required(vocabulary, code, name).Subtree().Select(term => term.Code)]).Select(make)));

    /// <summary>A relation type; these have no branches, so <c>under</c> is the type itself.</summary>
    public static FilterField RelationType(string description) =>
        new("type", "TermFilter", description, (value, reading) => All(CodeLists(value,
            code => reading.Ontology.RequiredRelationType(code, "type").Code,
            code => [reading.Ontology.RequiredRelationType(code, "type").Code]).Select(codes => new CodeIn(Property.Type, codes))));

    /// <summary>Polarities.</summary>
    public static FilterField Polarities(string description) =>
        new("polarity", "[Polarity!]", description,
        (value, _) => new CodeIn(Property.Polarity, [.. ArgumentValues.List(value).Select(polarity => polarity!.ToString()!)]));

    /// <summary>A number.</summary>
    public static FilterField Number(string name, string description, Property property) =>
        new(name, "NumberFilter", description, (value, _) => All(Comparisons.Select(pair =>
            Given(value, pair.Name) is { } number
            ? new NumberIs(property, pair.Comparison, Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))
            : null)));

    /// <summary>Days.</summary>
    public static FilterField During(string name, string description) =>
        new(name, "DateRangeInput", description + " Undated ones match.", (value, _) => Range(name, value));

    /// <summary>An identifier of another register.</summary>
    public static FilterField ExternalId() =>
        new("externalId", "ExternalIdFilter", "Has an identifier of this scheme, with this value if one is given.", (value, reading) =>
            new HasExternalId(reading.Ontology.Required(Vocabulary.IdScheme, ArgumentValues.Text(Given(value, "scheme")!), "scheme").Code,
            Given(value, "value") is { } id ? ArgumentValues.Text(id) : null));

    /// <summary>A box.</summary>
    public static FilterField Box(string description, Func<Filter, Filter> make) =>
        new("box", "BoxInput", description, (value, _) =>
        {
            var (south, west, north, east) = (Degrees("south", 90), Degrees("west", 180), Degrees("north", 90), Degrees("east", 180));
            if (south > north)
                throw new InvalidRequestException(ErrorCodes.InvalidBox,
                    FormattableString.Invariant($"box: south {south} lies above north {north}; exchange them."));
            return make(new InBox(south, west, north, east));

            double Degrees(string side, double most)
            {
                var degrees = Convert.ToDouble(Given(value, side), System.Globalization.CultureInfo.InvariantCulture);
                return Math.Abs(degrees) <= most
                    ? degrees
                    : throw new InvalidRequestException(ErrorCodes.InvalidBox,
                    FormattableString.Invariant($"box: {side} is {degrees}; give {-most} to {most} degrees."));
            }
        });

    /// <summary>The days that a range means.</summary>
    public static During Range(string name, object value)
    {
        var (from, to) = ((PartialDate?)Given(value, "from"), (PartialDate?)Given(value, "to"));
        if (from is { } f && to is { } t && t.Last < f.First)
            throw new InvalidRequestException(ErrorCodes.InvalidRange, $"{name}: to {t} lies before from {f}; exchange them.");
        return new During(from?.First, to?.Last, (Extent?)Given(value, "extent") ?? Extent.Possible);
    }

    private static readonly (string Name, Comparison Comparison)[] Comparisons =
    [
        ("eq", Comparison.Equal), ("lt", Comparison.Less), ("lte", Comparison.LessOrEqual), ("gt", Comparison.Greater),
        ("gte", Comparison.GreaterOrEqual),
    ];

    private static readonly (string Name, TextMatch Match)[] Matches =
        [("eq", TextMatch.Equal), ("in", TextMatch.Equal), ("contains", TextMatch.Contains), ("startsWith", TextMatch.StartsWith)];

    private static Filter? Texts(object value, Func<TextMatch, IReadOnlyList<string>, Filter> make) =>
        All(Matches.Select(pair => Given(value, pair.Name) is { } texts ? make(pair.Match, ArgumentValues.Texts(texts)) : null));

    private static IEnumerable<IReadOnlyList<Key>> KeyLists(string name, object value, IReadOnlyCollection<Kind> kinds) =>
        new[] { "eq", "in" }.Select(field => Given(value, field)).OfType<object>()
            .Select(ids => (IReadOnlyList<Key>)[.. ArgumentValues.Texts(ids).Select(id => ElementId.Key(id, name, kinds))]);

    private static IEnumerable<IReadOnlyList<string>> CodeLists(object value, Func<string, string> code,
        Func<string, IReadOnlyList<string>> branch)
    {
        if (Given(value, "eq") is { } eq)
            yield return [code(ArgumentValues.Text(eq))];
        if (Given(value, "in") is { } any)
            yield return [.. ArgumentValues.Texts(any).Select(code)];
        if (Given(value, "under") is { } under)
            yield return branch(ArgumentValues.Text(under));
    }

    private static object? Given(object value, string field) =>
        ((IDictionary<string, object?>)value).TryGetValue(field, out var given) ? given : null;

    private static Filter? All(IEnumerable<Filter?> filters) => filters.OfType<Filter>().ToArray() switch
    {
        [] => null,
        [var only] => only,
        var all => new AllOf(all),
    };
}
