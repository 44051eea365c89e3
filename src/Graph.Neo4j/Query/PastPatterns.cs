using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>
/// What was there at a revision of the past, <c>$at</c>: what has not changed since, where it is drawn, and the versions that were seen
/// then.
/// </summary>
internal sealed class PastPatterns(Patterns patterns, int factsOfHub)
{
    private static readonly string[] Days = ["sortDate", "startFirst", "startLast", "endFirst", "endLast"];

    /// <summary>The live elements of a kind; of relations, of those types where given.</summary>
    public MatchClause Elements(CypherBuilder cypher, Kind kind, string x, IReadOnlyList<string>? types) =>
        Of(cypher, kind, x, "", [$"MATCH {patterns.Of(kind, x, types)} WHERE {Then(x)}", $"{Kept(kind, x)}{OfTypes(cypher, x, types)}"]);

    /// <summary>The live elements of those kinds that have a key, with their versions.</summary>
    public MatchClause ByKey(CypherBuilder cypher, IReadOnlyList<Kind> kinds, string key, string scope, string x,
        IReadOnlyList<string>? types, bool live)
    {
        List<string> branches =
        [
            .. kinds.SelectMany(kind => patterns.ByKey(kind, key, x, types)).Select(pattern => $"MATCH {pattern} WHERE {Then(x)}"),
            VersionsByKey(cypher, kinds, key, x, live),
        ];
        return kinds is [var kind] ? Of(cypher, kind, x, scope, branches) : MatchClause.Union(scope, branches, x);
    }

    /// <summary>The versions of those kinds that have a key.</summary>
    public static string VersionsByKey(CypherBuilder cypher, IReadOnlyList<Kind> kinds, string key, string x, bool live) =>
        $"MATCH ({x}:Version {{key: {key}}}) WHERE {cypher.In($"{x}.kind", [.. kinds.Select(kind => kind.Prefix())])}"
            + $"{(live ? $" AND {x}.live" : "")} AND {Then(x)} AND {x}.until > $at";

    /// <summary>The live facts or citations of a kind that have what has the element's key at one of those ends.</summary>
    public MatchClause Touching(CypherBuilder cypher, Kind kind, End[] ends, string from, IReadOnlyList<Kind> kinds, string x,
        IReadOnlyList<string>? types, bool byDate)
    {
        var source = Of(cypher, kind, x, from, [.. ends.SelectMany(end => Hanging(cypher, kind, end, $"{from}.key", kinds, x, types))],
            distinct: ends.Length > 1);
        if (!byDate || kind == Kind.Relation || ends is not [var only] || Patterns.IndexOf(kind, only, types) is not { } index)
            return source;
        return source with
        {
            IndexedBy = $"{x}.{EndProperties.Property(only)}",
            MatchOfPage = cut => Page(cypher, kind, only, index, from, kinds, x, cut.Text),
        };
    }

    /// <summary>How many live facts have the entity as an end.</summary>
    public string Degree(CypherBuilder cypher, string x, IReadOnlyList<Kind> kinds)
    {
        var branches = from fact in Kinds.Facts
                       let f = cypher.Alias("f")
                       from end in EndProperties.OfKind(fact)
                       where EndProperties.KindsAt(end).Intersect(kinds).Any()
                       from branch in Hanging(cypher, fact, end, $"{x}.key", kinds, f, null)
                       select $"{branch} RETURN {f}.key AS fact";
        return $"COUNT {{ {string.Join(" UNION ", branches)} }}";
    }

    /// <summary>The keys of the entities that it absorbed itself.</summary>
    public static string Absorbed(CypherBuilder cypher, string x)
    {
        var m = cypher.Alias("m");
        return $"COLLECT {{ MATCH ({m}:Version) WHERE {m}.mergedInto = {x}.key AND {Then(m)} AND {m}.until > $at RETURN {m}.key }}";
    }

    /// <summary>Whether something that was there is gone, withdrawn or absorbed: it has a version that says so.</summary>
    /// <param name="cypher">Gives a name.</param>
    /// <param name="which">Which: the condition on the version of that name.</param>
    public static string Gone(CypherBuilder cypher, Func<string, string> which)
    {
        var v = cypher.Alias("v");
        return $"EXISTS {{ MATCH ({v}:Version) WHERE {which(v)} AND NOT {v}.live AND {Then(v)} AND {v}.until > $at RETURN 1 }}";
    }

    /// <summary>Whether the ends that a redaction gave it were there at the revision, and still are.</summary>
    public static string EndsThere(CypherBuilder cypher, string x, IEnumerable<Kind> kinds)
    {
        var ends = kinds.SelectMany(EndProperties.OfKind).Where(EndProperties.IsNeeded).Distinct()
            .Select(end => $"{x}.{EndProperties.Property(end)}");
        return $"({x}.endsSince <= $at AND NOT {Gone(cypher, v => $"{v}.key IN [{string.Join(", ", ends)}]")})";
    }

    /// <summary>
    /// Whether what has the key is a redacted fact that is not seen for want of its ends. Only versions of the past want any.
    /// </summary>
    public static string Endless(CypherBuilder cypher, string key)
    {
        var r = cypher.Alias("r");
        return $"EXISTS {{ MATCH ({r}:Version {{key: {key}}}) WHERE {r}.redacted AND {r}.live AND {Then(r)} AND {r}.until > $at AND "
            + $"NOT {EndsThere(cypher, r, Kinds.Facts)} RETURN 1 }}";
    }

    /// <summary>Whether what has the key was cited from a source that is not left out, or from none at all.</summary>
    /// <param name="cypher">Gives a name.</param>
    /// <param name="scope">The variable that the key is read from.</param>
    /// <param name="key">The key, an expression.</param>
    /// <param name="excluded">The keys of the sources left out, an expression.</param>
    public string HasASourceLeft(CypherBuilder cypher, string scope, string key, string excluded)
    {
        var (c, isOut) = (cypher.Alias("c"), cypher.Alias("b"));
        var branches = Hanging(cypher, Kind.Citation, End.Supports, key, [], c, null);
        // False comes first, where a source is left; nothing, where none was cited.
        return $"NOT coalesce(COLLECT {{ {MatchClause.Union(scope, branches, c).Match} RETURN {c}.source "
            + $"IN {excluded} AS {isOut} ORDER BY {isOut} LIMIT 1 }}[0], false)";
    }

    private IEnumerable<string> Hanging(CypherBuilder cypher, Kind kind, End end, string key, IReadOnlyList<Kind> kinds, string x,
        IReadOnlyList<string>? types)
    {
        var property = EndProperties.Property(end);
        if (kind == Kind.Relation)
        {
            var (left, right) = EndProperties.IsStart(end) ? ("-", "->") : ("<-", "-");
            foreach (var each in kinds.Where(each => each.IsEntity()))
                yield return $"MATCH (:{Labels.Of(each)} {{key: {key}}}){left}[{x}:{patterns.Types(kind, types)}]{right}() WHERE {Then(x)}";
        }
        else
        {
            yield return $"MATCH {patterns.Of(kind, x, null)} WHERE {x}.{property} = {key} AND {Then(x)}";
        }
        yield return $"{Kept(kind, x)} AND {x}.{property} = {key}{OfTypes(cypher, x, types)}";
    }

    // Of what has few facts, all are read. Of a hub, what has not changed since is read off the index, as far as the page goes; what an
    // event that has changed places in time may stand elsewhere than there, and is found by those events.
    private string Page(CypherBuilder cypher, Kind kind, End end, string index, string from, IReadOnlyList<Kind> kinds, string x,
        string cut)
    {
        var (degree, n) = (cypher.Alias("d"), cypher.Alias("n"));
        // A version has none of its own.
        var facts = kinds is [var only]
            ? $"coalesce({from}.degree, COLLECT {{ MATCH ({n}:{Labels.Of(only)} {{key: {from}.key}}) RETURN {n}.degree }}[0], 0)"
            : $"coalesce({from}.degree, 0)";
        var ofEnd = $"{x}.{EndProperties.Property(end)} = {from}.key";
        var own = cypher.Alias("o");
        // A list of one or none, since a condition before a MATCH may be looked at behind it.
        string When(string condition) => $"UNWIND CASE WHEN {degree} {condition} {factsOfHub} THEN [{from}.key] ELSE [] END AS {own}";
        string By(string property, string key) => $"{patterns.Indexed(kind, index, property, key, x, null).Text} AND {Then(x)}";
        var unchanged = $"{By(EndProperties.Property(end), $"{from}.key")} AND {degree} >= {factsOfHub}";
        List<string> branches = [$"{When("<")} {By(EndProperties.Property(end), own)}", $"{Kept(kind, x)} AND {ofEnd}"];
        if (kind == Kind.Participation)
        {
            var e = cypher.Alias("e");
            var changed = $"{Then(e)} AND {e}.until > $at";
            branches.Add($"{unchanged} AND NOT EXISTS {{ MATCH ({e}:Version {{key: {x}.datedBy}}) WHERE {changed} RETURN 1 }}{cut}");
            branches.Add($"{When(">=")} MATCH ({e}:Version) WHERE {e}.kind = '{Kind.Event.Prefix()}' AND {changed} "
                + $"{By("event", $"{e}.key")} AND {x}.datedBy = {e}.key AND {ofEnd}");
        }
        else
        {
            branches.Add($"{unchanged}{cut}");
        }
        return $"WITH {from}, {facts} AS {degree} {Of(cypher, kind, x, $"{from}, {degree}", branches).Match}";
    }

    // What lies beside a version may have changed while it did not: its event's date, and what a citation supports.
    private MatchClause Of(CypherBuilder cypher, Kind kind, string x, string scope, IReadOnlyList<string> branches, bool distinct = false)
    {
        var text = MatchClause.Union(scope, branches, x, distinct).Match;
        if (kind is Kind.Participation or Kind.Relation)
        {
            // What an event places in time carries the date that the event has now, or had when the version was superseded: where it had
            // another at the revision, a version of the event says so.
            var (e, v) = (cypher.Alias("e"), cypher.Alias("v"));
            text += $", COLLECT {{ MATCH ({e}:Version {{key: {x}.datedBy}}) WHERE {Then(e)} AND {e}.until > $at RETURN {e} }}[0] AS {v}" +
                $" WITH CASE WHEN {v} IS NULL THEN {x} ELSE {x} {{.*, {string.Join(", ", Days.Select(day => $"{day}: {v}.{day}"))}}} END "
                + $"AS {x}";
        }
        return new MatchClause(text, x, []);
    }

    private static string OfTypes(CypherBuilder cypher, string x, IReadOnlyList<string>? types) =>
        types is null ? "" : $" AND {cypher.In($"{x}.type", types)}";

    private static string Kept(Kind kind, string x) =>
        $"MATCH ({x}:Version) WHERE {x}.kind = '{kind.Prefix()}' AND {x}.live AND {Then(x)} AND {x}.until > $at";

    private static string Then(string x) => $"{x}.revision <= $at";
}
