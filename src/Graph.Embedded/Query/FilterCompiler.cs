using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;
using Graph.Core.Time;
using Graph.Embedded.Schema;

namespace Graph.Embedded.Query;

/// <summary>
/// Turns filters into conditions on a row. Every condition is true or false, never null, so that its opposite is right too.
/// </summary>
internal sealed class FilterCompiler(ViewCompiler views, SqlBuilder sql, PlaceTree places, RelationTypes relationTypes)
{
    // Up to so many facts of the entities asked for, they are gathered first; beyond, each element is asked whether it has one.
    private const int MaxGathered = 20_000;

    /// <summary>The condition that the row, of a kind or of any, passes the filter.</summary>
    public string Compile(Filter filter, string a, Kind? kind) => filter switch
    {
        AllOf all => Join(all.Filters, " AND ", "1", a, kind),
        AnyOf any => Join(any.Filters, " OR ", "0", a, kind),
        Not not => $"NOT ({Compile(not.Filter, a, kind)})",
        KeyIn these => sql.In($"{a}.id", views.Keys.Those(these.Keys)),
        TextIs text => Text(text, a, kind),
        CodeIn code => OfKinds(KindsWith(code.Property), a, kind,
            $"({Column(code.Property, a)} IS NOT NULL AND {sql.In(Column(code.Property, a), code.Codes)})"),
        NumberIs number => Number(number, a, kind),
        During during => OfKinds(Dated, a, kind, Overlaps(during, a)),
        HasExternalId id => OfKinds(Kinds.Entities, a, kind, External(id, a)),
        WithinPlace within =>
            OfKinds([Kind.Place], a, kind, sql.In($"{a}.id", places.Within(views.Keys.Those(within.Places), within.IncludeSelf))),
        InCountry country => OfKinds([Kind.Place], a, kind, sql.In($"{a}.id", places.InCountry(country))),
        InBox box => OfKinds([Kind.Place], a, kind, $"({InBox(box, a)}) IS TRUE"),
        EndIn end => End(end.End, a, kind, other => sql.In($"{other}.id", views.Keys.Those(end.Keys)), views.Keys.Those(end.Keys)),
        EndPasses end => End(end.End, a, kind, other => Compile(end.Filter, other, EndColumns.KindAt(end.End)), null),
        HasFact fact => Fact(fact, a),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the port."),
    };

    /// <summary>
    /// The relation types that a filter lets pass and nothing else decides, or null where it is not only them: they choose the rows that
    /// are read.
    /// </summary>
    public IReadOnlyList<long>? TypesOf(Filter? filter) => filter switch
    {
        CodeIn { Property: Property.Type } code => relationTypes.Those(code.Codes),
        AllOf all => all.Filters.Select(TypesOf).FirstOrDefault(types => types is not null),
        _ => null,
    };

    private static IReadOnlyList<Kind> Dated { get; } = [.. Kinds.Facts, Kind.Event, Kind.Process, Kind.Source];

    private string Join(IReadOnlyList<Filter> filters, string with, string none, string a, Kind? kind) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(each => Compile(each, a, kind))) + ")";

    private string Text(TextIs text, string a, Kind? kind)
    {
        var folded = text.Texts.Select(Folding.Fold).Distinct().ToArray();
        if (text.Property == Property.Name)
        {
            return OfKinds(Kinds.Entities, a, kind, text.Match switch
            {
                TextMatch.Equal when views.IsPresent => $"{a}.id IN (SELECT id FROM name WHERE {sql.In("folded", folded)})",
                TextMatch.Equal => Any(folded, other => $"instr({a}.names, char(10) || {other} || char(10)) > 0"),
                TextMatch.StartsWith => Any(folded, other => $"instr({a}.names, char(10) || {other}) > 0"),
                _ => Any(folded, other => $"instr({a}.names, {other}) > 0"),
            });
        }
        var with = text.Property switch
        {
            Property.Country => Kind.Actor,
            Property.Language => Kind.Source,
            Property.Field => Kind.Claim,
            _ => throw new ArgumentOutOfRangeException(nameof(text), text.Property, "Not a text."),
        };
        return OfKinds([with], a, kind, text.Match switch
        {
            TextMatch.Equal => $"({sql.In($"{a}.tag", folded)}) IS TRUE",
            TextMatch.StartsWith => Any(folded, other => $"instr({a}.tag, {other}) = 1"),
            _ => Any(folded, other => $"instr({a}.tag, {other}) > 0"),
        });
    }

    // True where the condition holds for any of the texts; however many they are, the statement stays as long as it is.
    private string Any(string[] texts, Func<string, string> condition) => texts.Length switch
    {
        0 => "0",
        1 => $"({condition(sql.Add(texts[0]))}) IS TRUE",
        _ => $"EXISTS (SELECT 1 FROM json_each({sql.Add(JsonSerializer.Serialize(texts))}) WHERE {condition("value")})",
    };

    private string Number(NumberIs number, string a, Kind? kind)
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
            Property.Score => $"({a}.score {than} {sql.Add(number.Value)}) IS TRUE",
            Property.Number => $"({a}.number {than} {sql.Add(number.Value)}) IS TRUE",
            Property.Degree => OfKinds(Kinds.Entities, a, kind, $"{views.Degree(sql, a)} {than} {sql.Add(number.Value)}"),
            _ => throw new ArgumentOutOfRangeException(nameof(number), number.Property, "Not a number."),
        };
    }

    public string Overlaps(During during, string a)
    {
        var (from, to) = during.Days;
        return during.Extent == Extent.Possible
            ? $"({a}.start_first <= {sql.Add(to)} AND {a}.end_last >= {sql.Add(from)})"
            : $"({a}.start_last <= {a}.end_first AND {a}.start_last <= {sql.Add(to)} AND {a}.end_first >= {sql.Add(from)})";
    }

    // Past versions have no register; their bodies say.
    private string External(HasExternalId id, string a)
    {
        var scheme = sql.Add(id.Scheme);
        var value = id.Value is null ? null : sql.Add(id.Value);
        return views.IsPresent
            ? $"{a}.id IN (SELECT id FROM external WHERE scheme = {scheme}{(value is null ? "" : $" AND value = {value}")})"
            : $"EXISTS (SELECT 1 FROM json_each(CAST({a}.body AS TEXT), '$.externalIds') i WHERE i.value ->> 'scheme' = {scheme}{(value is null ? "" : $" AND i.value ->> 'value' = {value}")})";
    }

    private string InBox(InBox box, string a)
    {
        var (west, east) = (sql.Add(box.West), sql.Add(box.East));
        var between = box.West <= box.East
            ? $"{a}.longitude >= {west} AND {a}.longitude <= {east}"
            : $"({a}.longitude >= {west} OR {a}.longitude <= {east})";
        return $"{a}.latitude >= {sql.Add(box.South)} AND {a}.latitude <= {sql.Add(box.North)} AND {between}";
    }

    // In a view without a cut, and for ends that decide whether the fact is visible, the end of a visible fact is visible.
    private string End(End end, string a, Kind? kind, Func<string, string> passes, IReadOnlyCollection<long>? ids)
    {
        var kinds = Kinds.All.Where(each => (kind is null || each == kind) && EndColumns.Column(each, end) > 0).ToArray();
        var conditions = kinds.GroupBy(each => EndColumns.Column(each, end)).Select(column =>
        {
            var id = $"{a}.e{column.Key}";
            if (ids is not null && (end != Core.Model.End.StatedAt || views.IsWhole))
                return OfKinds([.. column], a, kind, $"({id} IS NOT NULL AND {sql.In(id, ids)})");
            var other = sql.Alias("n");
            var source = end == Core.Model.End.StatedAt
                ? views.Element(sql, Kind.Event, other, id)
                : new FromClause($"{views.Versions(sql, EndColumns.KindAt(end))} {other}", other, [$"{other}.id = {id}"]);
            source.Where.Add(passes(other));
            return OfKinds([.. column], a, kind, source.Exists);
        }).ToArray();
        return conditions.Length == 0 ? "0" : $"({string.Join(" OR ", conditions)})";
    }

    private string Fact(HasFact fact, string a)
    {
        var near = EndColumns.Column(fact.Fact, fact.Near);
        if (near == 0)
            return "0";
        if (views.IsPresent && fact.Fact != Kind.Citation && Few(fact.Where) is { } end && EndColumns.Column(fact.Fact, end.End) > 0)
        {
            var ids = views.Keys.Those(end.Keys);
            var far = ids.Count == 0 ? null : Facts(fact, end.End, sql.In("", ids));
            return far is null
                ? "0"
                : $"{a}.id IN (SELECT {far.Alias}.e{near} FROM {far.From} WHERE {far.Conditions} AND {far.Alias}.e{near} IS NOT NULL)";
        }
        return Facts(fact, fact.Near, $"= {a}.id").Exists;
    }

    private FromClause Facts(HasFact fact, End near, string test)
    {
        var source = views.Touching(sql, fact.Fact, [near], test, sql.Alias("f"), fact.Fact == Kind.Relation ? TypesOf(fact.Where) : null);
        source.Where.AddRange(views.Visible(sql, source.Alias, fact.Fact));
        if (fact.Where is not null)
            source.Where.Add(Compile(fact.Where, source.Alias, fact.Fact));
        return source;
    }

    // Which elements have a fact with one of a few entities is quicker to tell from the facts of those.
    private EndIn? Few(Filter? filter) => filter switch
    {
        EndIn end when places.Degrees(views.Keys.Those(end.Keys)) <= MaxGathered => end,
        AllOf all => all.Filters.Select(Few).FirstOrDefault(end => end is not null),
        _ => null,
    };

    private static string OfKinds(IReadOnlyList<Kind> kinds, string a, Kind? kind, string condition) =>
        kind is { } known
        ? (kinds.Contains(known) ? condition : "0")
        : $"({a}.kind IN ({string.Join(", ", kinds.Select(each => (int)each))}) AND {condition})";

    private static IReadOnlyList<Kind> KindsWith(Property property) => property switch
    {
        Property.Type => [Kind.Actor, Kind.Place, Kind.Process, Kind.Event, Kind.Source, Kind.Relation],
        Property.Role => [Kind.Participation, Kind.Engagement],
        Property.Position => [Kind.Stance],
        Property.Reliability => [Kind.Source],
        Property.Polarity => [Kind.Claim],
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, "Not a code."),
    };

    private static string Column(Property property, string a) =>
        property is Property.Reliability or Property.Polarity ? $"{a}.mark" : $"{a}.code";
}
