using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;
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
        TextIs text => Text(text, x, kinds),
        CodeIn code => Code(code, x, kinds),
        NumberIs number => Number(number, x, kinds),
        During during => OfKinds(Dated, x, kinds, () => Overlaps(during, x)),
        HasExternalId id => OfKinds(Kinds.Entities, x, kinds, () => ExternalId(id, x)),
        WithinPlace or InCountry => OfKinds([Kind.Place], x, kinds, () => cypher.In($"{x}.key", places.Those(filter))),
        InBox box => OfKinds([Kind.Place], x, kinds, () => InBox(box, x)),
        EndIn end => OfKinds(With(end.End), x, kinds, () => EndIn(end, x)),
        EndPasses end => OfKinds(With(end.End), x, kinds, () => EndPasses(end, x)),
        HasFact fact => Fact(fact, x, kinds),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the port."),
    };

    /// <summary>
    /// The relation types that a filter lets pass and nothing else decides, or null where it is not only them: they choose what is read.
    /// </summary>
    public IReadOnlyList<string>? TypesOf(Filter? filter) => filter switch
    {
        CodeIn { Property: Property.Type } code => relationTypes.Those(code.Codes),
        AllOf all => all.Filters.Select(TypesOf).FirstOrDefault(types => types is not null),
        _ => null,
    };

    public string Overlaps(During during, string x)
    {
        var (from, to) = (cypher.Add((long)during.Days.From), cypher.Add((long)during.Days.To));
        return during.Extent == Extent.Possible
            ? $"({x}.startFirst <= {to} AND {x}.endLast >= {from})"
            : $"({x}.startLast <= {x}.endFirst AND {x}.startLast <= {to} AND {x}.endFirst >= {from})";
    }

    private static IReadOnlyList<Kind> Dated { get; } = [.. Kinds.Facts, Kind.Event, Kind.Process, Kind.Source];

    private static IReadOnlyList<Kind> Typed { get; } = [.. Kinds.Entities.Where(kind => kind != Kind.Issue), Kind.Relation];

    private static Kind[] With(End end) => [.. Kinds.All.Where(kind => EndProperties.Has(kind, end))];

    // What only some of the kinds can pass is asked of those alone.
    private static string OfKinds(IReadOnlyList<Kind> passing, string x, IReadOnlyList<Kind> kinds, Func<string> condition)
    {
        var some = kinds.Intersect(passing).ToArray();
        if (some.Length == 0)
            return Never;
        return some.Length == kinds.Count
            ? condition()
            : $"(({string.Join(" OR ", some.Select(kind => $"{x}.key STARTS WITH '{kind.Prefix()}:'"))}) AND {condition()})";
    }

    private string Join(IReadOnlyList<Filter> filters, string with, string none, string x, IReadOnlyList<Kind> kinds) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(each => Compile(each, x, kinds))) + ")";

    private string Text(TextIs text, string x, IReadOnlyList<Kind> kinds)
    {
        var folded = text.Texts.Select(Folding.Fold).Distinct().ToArray();
        if (folded.Length == 0)
            return Never;
        if (text.Property == Property.Name)
        {
            var name = cypher.Alias("n");
            return OfKinds(Kinds.Entities, x, kinds, () => $"any({name} IN {x}.foldedNames WHERE {Like(name, text.Match, folded)})");
        }
        var with = text.Property switch
        {
            Property.Country => Kind.Actor,
            Property.Language => Kind.Source,
            Property.Field => Kind.Claim,
            _ => throw new ArgumentOutOfRangeException(nameof(text), text.Property, "Not a text."),
        };
        return OfKinds([with], x, kinds, () => Like($"{x}.folded", text.Match, folded));
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

    private string Code(CodeIn code, string x, IReadOnlyList<Kind> kinds) => code.Property switch
    {
        Property.Type => OfKinds(Typed, x, kinds, () => cypher.In($"{x}.type", [.. code.Codes])),
        Property.Role => OfKinds([Kind.Participation, Kind.Engagement], x, kinds, () => cypher.In($"{x}.role", [.. code.Codes])),
        Property.Position => OfKinds([Kind.Stance], x, kinds, () => cypher.In($"{x}.position", [.. code.Codes])),
        Property.Reliability => OfKinds([Kind.Source], x, kinds, () => cypher.In($"{x}.reliability", [.. code.Codes])),
        Property.Polarity =>
            OfKinds([Kind.Claim], x, kinds,
            () => cypher.In($"{x}.polarity", [.. Enum.GetNames<Polarity>().Intersect(code.Codes).Select(name => name.ToUpperInvariant())])),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code.Property, "Not a code."),
    };

    private string Number(NumberIs number, string x, IReadOnlyList<Kind> kinds)
    {
        var than = number.Comparison switch
        {
            Comparison.Equal => "=",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Greater => ">",
            _ => ">=",
        };
        return number.Property switch
        {
            Property.Score => OfKinds([Kind.Stance], x, kinds, () => $"{x}.score {than} {cypher.Add(number.Value)}"),
            Property.Number => OfKinds([Kind.Claim], x, kinds, () => $"{x}.number {than} {cypher.Add(number.Value)}"),
            Property.Degree => OfKinds(Kinds.Entities, x, kinds,
                () => $"{views.Degree(cypher, x, [.. kinds.Intersect(Kinds.Entities)])} {than} {cypher.Add(number.Value)}"),
            _ => throw new ArgumentOutOfRangeException(nameof(number), number.Property, "Not a number."),
        };
    }

    private string ExternalId(HasExternalId id, string x)
    {
        if (id.Value is { } value)
            return $"{cypher.Add($"{id.Scheme}:{value}")} IN {x}.externalIds";
        var own = cypher.Alias("i");
        return $"any({own} IN {x}.externalIds WHERE {own} STARTS WITH {cypher.Add(id.Scheme + ":")})";
    }

    private string InBox(InBox box, string x)
    {
        var (west, east) = (cypher.Add(box.West), cypher.Add(box.East));
        var between = box.West <= box.East
            ? $"{x}.longitude >= {west} AND {x}.longitude <= {east}"
            : $"({x}.longitude >= {west} OR {x}.longitude <= {east})";
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
        if (!EndProperties.Has(fact.Fact, fact.Near))
            return Never;
        return OfKinds(EndProperties.KindsAt(fact.Near), x, kinds, () =>
        {
            Kind[] near = [.. kinds.Intersect(EndProperties.KindsAt(fact.Near))];
            var source = views.Touching(cypher, fact.Fact, [fact.Near], x, near, cypher.Alias("f"),
                fact.Fact == Kind.Relation ? TypesOf(fact.Where) : null);
            source.Where.AddRange(views.Visible(cypher, source.X, fact.Fact, supportsSeen: fact.Near == End.Supports));
            if (fact.Where is not null)
                source.Where.Add(Compile(fact.Where, source.X, fact.Fact));
            return source.Exists;
        });
    }
}
