using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>
/// Turns filters into conditions on an element. A condition may be null where the element lacks a property, which passes no test;
/// so what is turned into its opposite is made false first.
/// </summary>
internal sealed class FilterCompiler(ViewCompiler views, CypherBuilder cypher, PlaceTree places, RelationTypes relationTypes)
{
    private const string Never = CypherBuilder.Never;

    /// <summary>The condition that the element, of a kind, passes the filter.</summary>
    public string Compile(Filter filter, string x, Kind kind) => Compile(filter, x, [kind]);

    /// <summary>The condition that the element, of one of those kinds, passes the filter.</summary>
    public string Compile(Filter filter, string x, IReadOnlyList<Kind> kinds) => filter switch
    {
        AllOf all => Join(all.Filters, " AND ", $"NOT {Never}", x, kinds),
        AnyOf any => Join(Alternatives.Merge(any.Filters), " OR ", Never, x, kinds),
        Not not => $"NOT coalesce({Compile(not.Filter, x, kinds)}, false)",
        KeyIn these => cypher.In($"{x}.key", views.Those(these.Keys)),
        TextIs { Texts.Count: 0 } => Never,
        _ => OfKinds(FilterSchema.KindsOf(filter), x, kinds, some => Condition(filter, x, some)),
    };

    /// <summary>
    /// The relation types that alone can pass, or null where the filter names none: they choose what is read.
    /// </summary>
    public IReadOnlyList<string>? TypesOf(Filter? filter) =>
        FilterSchema.RelationTypesOf(filter) is { } codes ? relationTypes.Those(codes) : null;

    public string Overlaps(During during, string x)
    {
        var (from, to) = (cypher.Add((long)during.Days.From), cypher.Add((long)during.Days.To));
        return during.Extent == Extent.Possible
            ? $"({x}.startFirst <= {to} AND {x}.endLast >= {from})"
            : $"({x}.startLast <= {x}.endFirst AND {x}.startLast <= {to} AND {x}.endFirst >= {from})";
    }

    // What only some of the kinds can pass is asked of those alone.
    private static string OfKinds(IReadOnlyList<Kind> passing, string x, IReadOnlyList<Kind> kinds,
        Func<IReadOnlyList<Kind>, string> condition)
    {
        var some = kinds.Intersect(passing).ToArray();
        if (some.Length == 0)
            return Never;
        return some.Length == kinds.Count
            ? condition(some)
            : $"(({string.Join(" OR ", some.Select(kind => $"{x}.key STARTS WITH '{kind.Prefix()}:'"))}) AND {condition(some)})";
    }

    private string Condition(Filter filter, string x, IReadOnlyList<Kind> kinds) => filter switch
    {
        TextIs text => Text(text, x),
        CodeIn { Property: Property.Polarity } code =>
            Code(code.Property, x, Enum.GetNames<Polarity>().Intersect(code.Codes).Select(name => name.ToUpperInvariant())),
        CodeIn code => Code(code.Property, x, code.Codes),
        NumberIs { Property: Property.Degree } number => $"{views.Degree(cypher, x, kinds)} {Than(number)}",
        NumberIs number => $"{x}.{PropertySchema.Of(number.Property).JsonName} {Than(number)}",
        During during => Overlaps(during, x),
        HasExternalId id => ExternalId(id, x),
        WithinPlace or InCountry => cypher.In($"{x}.key", places.Those(filter)),
        InBox box => InBox(box, x),
        EndIn end => EndIn(end, x),
        EndPasses end => EndPasses(end, x),
        HasFact fact => Fact(fact, x, kinds),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the port."),
    };

    private string Join(IReadOnlyList<Filter> filters, string with, string none, string x, IReadOnlyList<Kind> kinds) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(each => Compile(each, x, kinds))) + ")";

    private string Text(TextIs text, string x)
    {
        var folded = FilterSchema.Folded(text.Texts);
        if (text.Property != Property.Name)
            return Like($"{x}.folded", text.Match, folded);
        var name = cypher.Alias("n");
        return $"any({name} IN {x}.foldedNames WHERE {Like(name, text.Match, folded)})";
    }

    private string Like(string expression, TextMatch match, string[] texts)
    {
        var (parameter, text) = (cypher.Add(texts), cypher.Alias("t"));
        return match switch
        {
            TextMatch.Equal => $"{expression} IN {parameter}",
            TextMatch.StartsWith => $"any({text} IN {parameter} WHERE {expression} STARTS WITH {text})",
            _ => $"any({text} IN {parameter} WHERE {expression} CONTAINS {text})",
        };
    }

    private string Code(Property property, string x, IEnumerable<string> codes) =>
        cypher.In($"{x}.{PropertySchema.Of(property).JsonName}", [.. codes]);

    private string Than(NumberIs number) => $"{FilterSchema.Operator(number.Comparison)} {cypher.Add(number.Value)}";

    private string ExternalId(HasExternalId id, string x)
    {
        if (id.Value is { } value)
            return $"{cypher.Add($"{id.Scheme}:{value}")} IN {x}.externalIds";
        var own = cypher.Alias("i");
        return $"any({own} IN {x}.externalIds WHERE {own} STARTS WITH {cypher.Add(id.Scheme + ":")})";
    }

    private string InBox(InBox box, string x)
    {
        var between = FilterSchema.Longitude(box, $"{x}.longitude", cypher.Add(box.West), cypher.Add(box.East));
        return $"({x}.latitude >= {cypher.Add(box.South)} AND {x}.latitude <= {cypher.Add(box.North)} AND {between})";
    }

    // Every end of a visible fact is visible, save where a stance was stated.
    private string EndIn(EndIn end, string x)
    {
        var isOne = cypher.In($"{x}.{EndProperties.Property(end.End)}", views.Those(end.Keys));
        return end.End != End.StatedAt || (views.IsWhole && views.IsPresent) || isOne == Never ? isOne : $"({isOne} AND {Stated(x, null)})";
    }

    private string EndPasses(EndPasses end, string x)
    {
        if (end.End == End.StatedAt)
            return Stated(x, end.Filter);
        var property = $"{x}.{EndProperties.Property(end.End)}";
        var ways = EndProperties.KindsAt(end.End).GroupBy(kind => kind.IsEdge() ? kind : (Kind?)null).Select(group =>
        {
            Kind[] kinds = [.. group];
            var source = views.ByKey(cypher, kinds, property, x, cypher.Alias("n"), kinds is [Kind.Relation] ? TypesOf(end.Filter) : null);
            var passes = Compile(end.Filter, source.X, kinds);
            source.Where.Add(passes);
            return passes == Never
                ? Never
                : group.Key is { } edge ? $"({property} STARTS WITH '{edge.Prefix()}:' AND {source.Exists})" : source.Exists;
        }).Where(way => way != Never).ToArray();
        return ways.Length == 0 ? Never : $"({string.Join(" OR ", ways)})";
    }

    private string Stated(string x, Filter? filter)
    {
        var source = views.ByKey(cypher, [Kind.Event], $"{x}.statedAt", x, cypher.Alias("n"));
        source.Where.AddRange(views.Visible(cypher, source.X, Kind.Event));
        if (filter is not null)
            source.Where.Add(Compile(filter, source.X, Kind.Event));
        return source.Exists;
    }

    private string Fact(HasFact fact, string x, IReadOnlyList<Kind> kinds)
    {
        var source = views.Touching(cypher, fact.Fact, [fact.Near], x, kinds, cypher.Alias("f"),
            fact.Fact == Kind.Relation ? TypesOf(fact.Where) : null);
        source.Where.AddRange(views.Visible(cypher, source.X, fact.Fact, supportsSeen: fact.Near == End.Supports));
        if (fact.Where is not null)
            source.Where.Add(Compile(fact.Where, source.X, fact.Fact));
        return source.Exists;
    }
}
