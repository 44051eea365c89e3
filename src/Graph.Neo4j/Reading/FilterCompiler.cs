using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;
using Graph.Core.Time;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>
/// Turns filters into conditions on an element. A condition may be null where the element lacks a property, which passes no test;
/// so what is turned into its opposite is made false first.
/// </summary>
internal sealed class FilterCompiler(Sight sight, Query query, PlaceTree places, RelationTypes relationTypes)
{
    private const string Never = "false";

    /// <summary>The condition that the element, of a kind, passes the filter.</summary>
    public string Compile(Filter filter, string x, Kind kind) => filter switch
    {
        AllOf all => Join(all.Filters, " AND ", "true", x, kind),
        AnyOf any => Join(any.Filters, " OR ", Never, x, kind),
        Not not => $"NOT coalesce({Compile(not.Filter, x, kind)}, false)",
        KeyIn these => query.In($"{x}.key", sight.Those(these.Keys)),
        TextIs text => Text(text, x, kind),
        CodeIn code => Code(code, x, kind),
        NumberIs number => Number(number, x, kind),
        During during => HasTime(kind) ? Overlaps(during, x) : Never,
        HasExternalId id => kind.IsEntity() ? ExternalId(id, x) : Never,
        WithinPlace or InCountry => kind == Kind.Place ? query.In($"{x}.key", places.Those(filter)) : Never,
        InBox box => kind == Kind.Place ? InBox(box, x) : Never,
        EndIn end => Ends.Has(kind, end.End) ? EndIn(end, x) : Never,
        EndPasses end => Ends.Has(kind, end.End) ? EndPasses(end, x) : Never,
        HasFact fact => Fact(fact, x, kind),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the port."),
    };

    /// <summary>The relation types that a filter lets pass and nothing else decides, or null where it is not only them: they choose what is read.</summary>
    public IReadOnlyList<string>? TypesOf(Filter? filter) => filter switch
    {
        CodeIn { Property: Property.Type } code => relationTypes.Those(code.Codes),
        AllOf all => all.Filters.Select(TypesOf).FirstOrDefault(types => types is not null),
        _ => null,
    };

    public string Overlaps(During during, string x)
    {
        var (from, to) = (query.Add((long)during.Days.From), query.Add((long)during.Days.To));
        return during.Extent == Extent.Possible
            ? $"({x}.startFirst <= {to} AND {x}.endLast >= {from})"
            : $"({x}.startLast <= {x}.endFirst AND {x}.startLast <= {to} AND {x}.endFirst >= {from})";
    }

    private static bool HasTime(Kind kind) => kind.IsFact() || kind is Kind.Event or Kind.Process or Kind.Source;

    private string Join(IReadOnlyList<Filter> filters, string with, string none, string x, Kind kind) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(each => Compile(each, x, kind))) + ")";

    private string Text(TextIs text, string x, Kind kind)
    {
        var folded = text.Texts.Select(Folding.Fold).Distinct().ToArray();
        if (folded.Length == 0)
            return Never;
        if (text.Property == Property.Name)
        {
            var name = query.Alias("n");
            return kind.IsEntity() ? $"any({name} IN {x}.foldedNames WHERE {Like(name, text.Match, folded)})" : Never;
        }
        var with = text.Property switch
        {
            Property.Country => Kind.Actor,
            Property.Language => Kind.Source,
            Property.Field => Kind.Claim,
            _ => throw new ArgumentOutOfRangeException(nameof(text), text.Property, "Not a text."),
        };
        return kind == with ? Like($"{x}.folded", text.Match, folded) : Never;
    }

    private string Like(string expression, TextMatch match, string[] texts)
    {
        var (parameter, text) = (query.Add(texts), query.Alias("t"));
        return match switch
        {
            TextMatch.Equal => $"{expression} IN {parameter}",
            TextMatch.StartsWith => $"any({text} IN {parameter} WHERE {expression} STARTS WITH {text})",
            _ => $"any({text} IN {parameter} WHERE {expression} CONTAINS {text})",
        };
    }

    private string Code(CodeIn code, string x, Kind kind) => code.Property switch
    {
        Property.Type when kind == Kind.Relation || (kind.IsEntity() && kind != Kind.Issue) => query.In($"{x}.type", [.. code.Codes]),
        Property.Role when kind is Kind.Participation or Kind.Engagement => query.In($"{x}.role", [.. code.Codes]),
        Property.Position when kind == Kind.Stance => query.In($"{x}.position", [.. code.Codes]),
        Property.Reliability when kind == Kind.Source => query.In($"{x}.reliability", [.. code.Codes]),
        Property.Polarity when kind == Kind.Claim => query.In($"{x}.polarity", [.. Enum.GetNames<Polarity>().Intersect(code.Codes).Select(name => name.ToUpperInvariant())]),
        Property.Type or Property.Role or Property.Position or Property.Reliability or Property.Polarity => Never,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code.Property, "Not a code."),
    };

    private string Number(NumberIs number, string x, Kind kind)
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
            Property.Score => kind == Kind.Stance ? $"{x}.score {than} {query.Add(number.Value)}" : Never,
            Property.Number => kind == Kind.Claim ? $"{x}.number {than} {query.Add(number.Value)}" : Never,
            Property.Degree => kind.IsEntity() ? $"{sight.Degree(query, x, kind)} {than} {query.Add(number.Value)}" : Never,
            _ => throw new ArgumentOutOfRangeException(nameof(number), number.Property, "Not a number."),
        };
    }

    private string ExternalId(HasExternalId id, string x)
    {
        if (id.Value is { } value)
            return $"{query.Add($"{id.Scheme}:{value}")} IN {x}.externalIds";
        var own = query.Alias("i");
        return $"any({own} IN {x}.externalIds WHERE {own} STARTS WITH {query.Add(id.Scheme + ":")})";
    }

    private string InBox(InBox box, string x)
    {
        var (west, east) = (query.Add(box.West), query.Add(box.East));
        var between = box.West <= box.East ? $"{x}.longitude >= {west} AND {x}.longitude <= {east}" : $"({x}.longitude >= {west} OR {x}.longitude <= {east})";
        return $"({x}.latitude >= {query.Add(box.South)} AND {x}.latitude <= {query.Add(box.North)} AND {between})";
    }

    // Every end of a visible fact is visible, save where a stance was stated.
    private string EndIn(EndIn end, string x)
    {
        var isOne = query.In($"{x}.{Ends.Property(end.End)}", sight.Those(end.Keys));
        return end.End != End.StatedAt || (sight.IsWhole && sight.IsPresent) || isOne == Never ? isOne : $"({isOne} AND {Stated(x, null)})";
    }

    private string EndPasses(EndPasses end, string x)
    {
        if (end.End == End.StatedAt)
            return Stated(x, end.Filter);
        var property = $"{x}.{Ends.Property(end.End)}";
        var ways = new List<string>();
        foreach (var kind in Ends.KindsAt(end.End))
        {
            var source = sight.ByKey(query, [kind], property, x, query.Alias("n"), kind == Kind.Relation ? TypesOf(end.Filter) : null);
            var passes = Compile(end.Filter, source.X, kind);
            if (passes == Never)
                continue;
            source.Where.Add(passes);
            ways.Add(Ends.KindsAt(end.End).Count == 1 ? source.Exists : $"({property} STARTS WITH '{kind.Prefix()}:' AND {source.Exists})");
        }
        return ways.Count == 0 ? Never : $"({string.Join(" OR ", ways)})";
    }

    private string Stated(string x, Filter? filter)
    {
        var source = sight.ByKey(query, [Kind.Event], $"{x}.statedAt", x, query.Alias("n"));
        source.Where.AddRange(sight.Visible(query, source.X, Kind.Event));
        if (filter is not null)
            source.Where.Add(Compile(filter, source.X, Kind.Event));
        return source.Exists;
    }

    private string Fact(HasFact fact, string x, Kind kind)
    {
        if (!Ends.Has(fact.Fact, fact.Near) || !Ends.KindsAt(fact.Near).Contains(kind))
            return Never;
        var source = sight.Touching(query, fact.Fact, [fact.Near], x, [kind], query.Alias("f"), fact.Fact == Kind.Relation ? TypesOf(fact.Where) : null);
        source.Where.AddRange(sight.Visible(query, source.X, fact.Fact, supportsSeen: fact.Near == End.Supports));
        if (fact.Where is not null)
            source.Where.Add(Compile(fact.Where, source.X, fact.Fact));
        return source.Exists;
    }
}
