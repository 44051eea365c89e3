using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Embedded.Schema;

namespace Graph.Embedded.Query;

/// <summary>
/// Compiles filters to conditions on a row. Every condition is true or false, never null, so that its opposite is right too.
/// </summary>
internal sealed class FilterCompiler(ViewCompiler views, SqlBuilder sql, PlaceTree places, RelationTypes relationTypes)
{
    // With at most so many facts of the entities named, the facts are gathered first; with more, each element is checked for one.
    private const int MaxGathered = 20_000;

    /// <summary>The condition that the row, of a kind or of any, passes the filter.</summary>
    public string Compile(Filter filter, string a, Kind? kind) => filter switch
    {
        AllOf all => Join(all.Filters, " AND ", "1", a, kind),
        AnyOf any => Join(any.Filters, " OR ", "0", a, kind),
        Not not => $"NOT ({Compile(not.Filter, a, kind)})",
        KeyIn these => sql.In($"{a}.id", views.Keys.Those(these.Keys)),
        EndIn end => End(end.End, a, kind, other => sql.In($"{other}.id", views.Keys.Those(end.Keys)), views.Keys.Those(end.Keys)),
        EndPasses end => End(end.End, a, kind, other => Compile(end.Filter, other, EndColumns.KindAt(end.End)), null),
        HasFact fact => Fact(fact, a),
        _ => OfKinds(FilterSchema.KindsOf(filter), a, kind, () => Condition(filter, a)),
    };

    /// <summary>
    /// The relation types that alone can pass, or null where the filter names none: they choose the rows that are read.
    /// </summary>
    public IReadOnlyList<long>? TypesOf(Filter? filter) =>
        FilterSchema.RelationTypesOf(filter) is { } codes ? relationTypes.Those(codes) : null;

    public string Overlaps(During during, string a)
    {
        var (from, to) = during.Days;
        return during.Extent == Extent.Possible
            ? $"({a}.start_first <= {sql.Add(to)} AND {a}.end_last >= {sql.Add(from)})"
            : $"({a}.start_last <= {a}.end_first AND {a}.start_last <= {sql.Add(to)} AND {a}.end_first >= {sql.Add(from)})";
    }

    private string Condition(Filter filter, string a) => filter switch
    {
        TextIs { Property: Property.Name } text => Name(text.Match, FilterSchema.Folded(text.Texts), a),
        TextIs text => Tag(text.Match, FilterSchema.Folded(text.Texts), a),
        CodeIn { Property: Property.Reliability or Property.Polarity } code => Code($"{a}.mark", code),
        CodeIn code => Code($"{a}.code", code),
        NumberIs { Property: Property.Score } number => $"({a}.score {Than(number)}) IS TRUE",
        NumberIs { Property: Property.Number } number => $"({a}.number {Than(number)}) IS TRUE",
        NumberIs number => $"{views.Degree(sql, a)} {Than(number)}",
        During during => Overlaps(during, a),
        HasExternalId id => ExternalId(id, a),
        WithinPlace within => sql.In($"{a}.id", places.Within(views.Keys.Those(within.Places), within.IncludeSelf)),
        InCountry country => sql.In($"{a}.id", places.InCountry(country)),
        InBox box => $"({InBox(box, a)}) IS TRUE",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the port."),
    };

    private string Join(IReadOnlyList<Filter> filters, string with, string none, string a, Kind? kind) =>
        filters.Count == 0 ? none : "(" + string.Join(with, filters.Select(each => Compile(each, a, kind))) + ")";

    private string Name(TextMatch match, string[] folded, string a) => match switch
    {
        TextMatch.Equal when views.IsPresent => $"{a}.id IN (SELECT id FROM name WHERE {sql.In("folded", folded)})",
        TextMatch.Equal => Any(folded, other => $"instr({a}.names, char(10) || {other} || char(10)) > 0"),
        TextMatch.StartsWith => Any(folded, other => $"instr({a}.names, char(10) || {other}) > 0"),
        _ => Any(folded, other => $"instr({a}.names, {other}) > 0"),
    };

    private string Tag(TextMatch match, string[] folded, string a) => match switch
    {
        TextMatch.Equal => $"({sql.In($"{a}.tag", folded)}) IS TRUE",
        TextMatch.StartsWith => Any(folded, other => $"instr({a}.tag, {other}) = 1"),
        _ => Any(folded, other => $"instr({a}.tag, {other}) > 0"),
    };

    // True where the condition holds for any of the texts; the text of the statement does not grow with their number.
    private string Any(string[] texts, Func<string, string> condition) => texts.Length switch
    {
        0 => "0",
        1 => $"({condition(sql.Add(texts[0]))}) IS TRUE",
        _ => $"EXISTS (SELECT 1 FROM json_each({sql.Add(JsonSerializer.Serialize(texts))}) WHERE {condition("value")})",
    };

    private string Code(string column, CodeIn code) => $"({column} IS NOT NULL AND {sql.In(column, code.Codes)})";

    private string Than(NumberIs number) => $"{FilterSchema.Operator(number.Comparison)} {sql.Add(number.Value)}";

    // The table of external ids holds the present alone; past versions have theirs in the content.
    private string ExternalId(HasExternalId id, string a)
    {
        var scheme = sql.Add(id.Scheme);
        var value = id.Value is null ? null : sql.Add(id.Value);
        if (views.IsPresent)
            return $"{a}.id IN (SELECT id FROM external WHERE scheme = {scheme}{(value is null ? "" : $" AND value = {value}")})";
        var test = $"i.value ->> 'scheme' = {scheme}{(value is null ? "" : $" AND i.value ->> 'value' = {value}")}";
        return $"EXISTS (SELECT 1 FROM json_each(CAST({a}.body AS TEXT), '$.externalIds') i WHERE {test})";
    }

    private string InBox(InBox box, string a)
    {
        var between = FilterSchema.Longitude(box, $"{a}.longitude", sql.Add(box.West), sql.Add(box.East));
        return $"{a}.latitude >= {sql.Add(box.South)} AND {a}.latitude <= {sql.Add(box.North)} AND {between}";
    }

    // The ends that a visible fact needs are visible; in a view that hides nothing, all are.
    private string End(End end, string a, Kind? kind, Func<string, string> passes, IReadOnlyCollection<long>? ids)
    {
        var schema = EndSchema.Of(end);
        var columns = schema.Kinds.Where(each => kind is null || each == kind).GroupBy(each => EndColumns.Column(each, end));
        var conditions = columns.Select(column => OfKinds([.. column], a, kind, () =>
        {
            var id = $"{a}.e{column.Key}";
            if (ids is not null && (end != Core.Model.End.StatedAt || views.IsWhole))
                return $"({id} IS NOT NULL AND {sql.In(id, ids)})";
            var other = sql.Alias("n");
            var source = end == Core.Model.End.StatedAt
                ? views.Element(sql, Kind.Event, other, id)
                : new FromClause($"{views.Versions(sql, EndColumns.KindAt(end))} {other}", other, [$"{other}.id = {id}"]);
            source.Where.Add(passes(other));
            return source.Exists;
        })).ToArray();
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

    // The elements that have a fact with one of a few entities are found faster from the facts of those entities.
    private EndIn? Few(Filter? filter) => filter switch
    {
        EndIn end when places.Degrees(views.Keys.Those(end.Keys)) <= MaxGathered => end,
        AllOf all => all.Filters.Select(Few).FirstOrDefault(end => end is not null),
        _ => null,
    };

    private static string OfKinds(IReadOnlyList<Kind> kinds, string a, Kind? kind, Func<string> condition) => kind is { } known
        ? (kinds.Contains(known) ? condition() : "0")
        : $"({a}.kind IN ({string.Join(", ", kinds.Select(each => (int)each))}) AND {condition()})";
}
