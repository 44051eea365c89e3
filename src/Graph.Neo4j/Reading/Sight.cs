using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>
/// A view, turned into patterns and conditions. In the present, elements lie where they are drawn; in the past, those that have
/// not changed since and the versions that were seen then are read by the keys of their ends. <c>$at</c> is the place.
/// </summary>
internal sealed class Sight(View view, long? place, KeyMap keys, RelationTypes relationTypes, int factsOfHub)
{
    private static readonly string[] Days = ["sortDate", "startFirst", "startLast", "endFirst", "endLast"];

    /// <summary>The last place seen, where that is not the present.</summary>
    public long? Place => place;

    public bool IsPresent => place is null;

    /// <summary>Whether nothing but the place decides what is seen.</summary>
    public bool IsWhole { get; } = view.AsOf is null && view.ExcludeSources.Count == 0 && view.MinConfidence is null;

    /// <summary>What those keys mean, each once.</summary>
    public IReadOnlyCollection<string> Those(IEnumerable<Key> those) => keys.Those(those);

    /// <summary>The live elements of a kind; of relations, of those types where given. Whether they are visible remains to be asked.</summary>
    public Source Elements(Query query, Kind kind, string x, IReadOnlyList<string>? types = null)
    {
        if (types is { Count: 0 })
            return Nothing(x);
        var pattern = Pattern(kind, x, types);
        if (IsPresent)
            return new Source($"MATCH {pattern}", x, kind == Kind.Citation ? [$"{x}.hidden IS NULL"] : []);
        var type = types is null ? "" : $" AND {query.In($"{x}.type", types)}";
        return InPast(query, kind, x, "", [$"MATCH {pattern} WHERE {Then(x)}", $"{Kept(kind, x)}{type}"]);
    }

    /// <summary>The live elements of those kinds that have a key.</summary>
    /// <param name="query">Takes the parameters.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="key">The key, an expression.</param>
    /// <param name="scope">The variable that it is read from.</param>
    /// <param name="x">The name of the element.</param>
    /// <param name="types">The types that relations are looked for in; null is all.</param>
    /// <param name="live">Whether they must be live; where not, the last version of what was withdrawn or absorbed is found too.</param>
    public Source ByKey(Query query, IReadOnlyList<Kind> kinds, string key, string scope, string x, IReadOnlyList<string>? types = null, bool live = true)
    {
        var patterns = kinds.SelectMany(kind => KeyPatterns(kind, key, x, types)).ToArray();
        if (IsPresent && live && patterns.Length == 1)
            return new Source($"MATCH {patterns[0]}", x, kinds[0] == Kind.Citation ? [$"{x}.hidden IS NULL"] : []);
        var branches = patterns.Select(pattern => IsPresent ? $"MATCH {pattern}" : $"MATCH {pattern} WHERE {Then(x)}").ToList();
        if (!IsPresent || !live)
            branches.Add($"MATCH ({x}:Version {{key: {key}}}) WHERE {query.In($"{x}.kind", [.. kinds.Select(kind => kind.Prefix())])}{(live ? $" AND {x}.live" : "")} AND {Then(x)} AND {x}.until > $at");
        if (!IsPresent && kinds.Count == 1)
            return InPast(query, kinds[0], x, scope, branches, live);
        return new Source($"CALL ({scope}) {{ {Union(branches, x)} }} WITH {x}", x, IsPresent && kinds.Contains(Kind.Citation) ? [$"{x}.hidden IS NULL"] : []);
    }

    /// <summary>The live facts or citations of a kind that have an element at one of those ends, each once. Whether they are visible remains to be asked.</summary>
    /// <param name="query">Takes the parameters.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="near">The ends.</param>
    /// <param name="from">The element: in the present itself, in the past whatever has its key.</param>
    /// <param name="kinds">The kinds that it may be of.</param>
    /// <param name="x">The name of the fact.</param>
    /// <param name="types">The only relation types read, where given.</param>
    /// <param name="byDate">Whether they are wanted in the order of their dates: those of what may have very many are then read by an index that has that order.</param>
    public Source Touching(
        Query query, Kind kind, IReadOnlyList<End> near, string from, IReadOnlyList<Kind> kinds, string x, IReadOnlyList<string>? types = null, bool byDate = false)
    {
        var ends = near.Distinct().Where(end => Ends.Has(kind, end) && Ends.KindsAt(end).Intersect(kinds).Any()).ToArray();
        if (ends.Length == 0 || types is { Count: 0 })
            return Nothing(x);
        if (IsPresent)
            return byDate && ends is [var end] && IndexOf(kind, end, types) is { } index ? Indexed(kind, index, Ends.Property(end), $"{from}.key", x, types) : Hanging(kind, ends, from, kinds, x, types);
        var source = InPast(query, kind, x, from, [.. ends.SelectMany(end => TouchingThen(query, kind, end, from, kinds, x, types))], distinct: ends.Length > 1);
        if (!byDate || kind == Kind.Relation || ends is not [var only] || IndexOf(kind, only, types) is not { } byEnd)
            return source;
        return source with
        {
            IndexedBy = $"{x}.{Ends.Property(only)}",
            MatchOfPage = cut => PageThen(query, kind, only, byEnd, from, kinds, x, cut),
        };
    }

    /// <summary>What must hold of a live element besides, so that it is visible.</summary>
    /// <param name="query">Takes the parameters.</param>
    /// <param name="x">The element.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="supportsSeen">Whether what a citation supports is known to be visible.</param>
    public IEnumerable<string> Visible(Query query, string x, Kind kind, bool supportsSeen = false)
    {
        // A redaction writes the last ends over all versions, so that old ones may name ends that were not there yet.
        if (!IsPresent && !kind.IsEntity())
            yield return $"({x}.redacted IS NULL OR {EndsThere(query, x, [kind])})";
        if (kind == Kind.Citation)
        {
            if (view.ExcludeSources.Count > 0)
                yield return $"NOT {x}.source IN {Excluded(query)}";
            if (!supportsSeen)
                foreach (var condition in SupportsSeen(query, x))
                    yield return condition;
        }
        else
        {
            foreach (var condition in Seen(query, x, kind))
                yield return condition;
        }
    }

    /// <summary>How many live facts at the view's place have the entity as an end, whatever else the view says.</summary>
    public string Degree(Query query, string x, IReadOnlyList<Kind> kinds)
    {
        if (IsPresent)
            return $"coalesce({x}.degree, 0)";
        var branches = from fact in Kinds.Facts
                       let ends = Ends.OfKind(fact).Where(end => Ends.KindsAt(end).Intersect(kinds).Any()).ToArray()
                       where ends.Length > 0
                       let f = query.Alias("f")
                       from branch in ends.SelectMany(end => TouchingThen(query, fact, end, x, kinds, f, null))
                       select $"{branch} RETURN {f}.key AS fact";
        return $"COUNT {{ {string.Join(" UNION ", branches)} }}";
    }

    /// <summary>The keys of the entities that it absorbed itself.</summary>
    public static string Absorbed(Query query, string x)
    {
        var m = query.Alias("m");
        return $"COLLECT {{ MATCH ({m}:Version) WHERE {m}.mergedInto = {x}.key AND {Then(m)} AND {m}.until > $at RETURN {m}.key }}";
    }

    /// <summary>A source of nothing.</summary>
    public static Source Nothing(string x) => new($"UNWIND [] AS {x} WITH {x}", x, []);

    private static string Then(string x) => $"{x}.place <= $at";

    private static string Kept(Kind kind, string x) => $"MATCH ({x}:Version) WHERE {x}.kind = '{kind.Prefix()}' AND {x}.live AND {Then(x)} AND {x}.until > $at";

    private static string Union(IEnumerable<string> branches, string x) => string.Join(" UNION ALL ", branches.Select(branch => $"{branch} RETURN {x}"));

    private string Pattern(Kind kind, string x, IReadOnlyList<string>? types) => kind.IsEdge()
        ? $"()-[{x}:{(kind == Kind.Relation ? RelationTypes.Pattern(types ?? relationTypes.All) : Labels.Of(kind))}]->()"
        : $"({x}:{Labels.Of(kind)})";

    private IEnumerable<string> KeyPatterns(Kind kind, string key, string x, IReadOnlyList<string>? types) => kind switch
    {
        Kind.Relation => (types ?? relationTypes.All).Select(type => $"()-[{x}:{Labels.Quoted(type)} {{key: {key}}}]->()"),
        Kind.Participation or Kind.Engagement => [$"()-[{x}:{Labels.Of(kind)} {{key: {key}}}]->()"],
        _ => [$"({x}:{Labels.Of(kind)} {{key: {key}}})"],
    };

    private Source Hanging(Kind kind, End[] ends, string from, IReadOnlyList<Kind> kinds, string x, IReadOnlyList<string>? types)
    {
        // A relationship has nothing hanging on it: what is cited for it is known by its key.
        if (kind == Kind.Citation && ends is [End.Supports] && kinds.Any(each => each.IsEdge()))
            return new Source($"MATCH ({x}:Citation)", x, [$"{x}.supports = {from}.key", $"{x}.hidden IS NULL"]);
        string pattern;
        if (kind.IsEdge())
        {
            var type = kind == Kind.Relation ? RelationTypes.Pattern(types ?? relationTypes.All) : Labels.Of(kind);
            var (left, right) = ends.Length == 2 ? ("-", "-") : Ends.IsStart(ends[0]) ? ("-", "->") : ("<-", "-");
            pattern = $"({from}){left}[{x}:{type}]{right}()";
        }
        else
        {
            var (left, right) = ends.Length > 1 ? ("-", "-") : Ends.LeadsIn(ends[0]) ? ("-", "->") : ("<-", "-");
            pattern = $"({from}){left}[:{string.Join('|', ends.Select(end => Ends.Edge(kind, end)))}]{right}({x}:{Labels.Of(kind)})";
        }
        return new Source(ends.Length > 1 ? $"MATCH {pattern} WITH DISTINCT {x}" : $"MATCH {pattern}", x, kind == Kind.Citation ? [$"{x}.hidden IS NULL"] : []);
    }

    // Few facts hang on an event; on anything else there may be very many.
    private static string? IndexOf(Kind kind, End end, IReadOnlyList<string>? types) => (kind, end) switch
    {
        (_, End.Event or End.StatedAt or End.Supports or End.Source or End.Speaker) => null,
        (Kind.Relation, _) => types is [var type] ? Labels.Quoted(type) : null,
        _ => Labels.Of(kind),
    };

    private Source Indexed(Kind kind, string index, string property, string key, string x, IReadOnlyList<string>? types) =>
        new($"MATCH {Pattern(kind, x, types)} USING INDEX {x}:{index}({property}, sortDate)", x, [$"{x}.{property} = {key}", $"{x}.sortDate >= {Stored.Undated}"])
        {
            IndexedBy = $"{x}.{property}",
        };

    private IEnumerable<string> TouchingThen(Query query, Kind kind, End end, string from, IReadOnlyList<Kind> kinds, string x, IReadOnlyList<string>? types)
    {
        var property = Ends.Property(end);
        if (kind == Kind.Relation)
        {
            var (left, right) = Ends.IsStart(end) ? ("-", "->") : ("<-", "-");
            foreach (var each in kinds.Where(each => each.IsEntity()))
                yield return $"MATCH (:{Labels.Of(each)} {{key: {from}.key}}){left}[{x}:{RelationTypes.Pattern(types ?? relationTypes.All)}]{right}() WHERE {Then(x)}";
        }
        else
        {
            yield return $"MATCH {Pattern(kind, x, null)} WHERE {x}.{property} = {from}.key AND {Then(x)}";
        }
        var type = types is null ? "" : $" AND {query.In($"{x}.type", types)}";
        yield return $"{Kept(kind, x)} AND {x}.{property} = {from}.key{type}";
    }

    // Of what has few facts, all are read. Of a hub, what has not changed since is read off the index, as far as the page goes; what an
    // event that has changed places in time may stand elsewhere than there, and is found by those events.
    private string PageThen(Query query, Kind kind, End end, string index, string from, IReadOnlyList<Kind> kinds, string x, string cut)
    {
        var (degree, n) = (query.Alias("d"), query.Alias("n"));
        // A version has none of its own.
        var facts = kinds is [var only] ? $"coalesce({from}.degree, COLLECT {{ MATCH ({n}:{Labels.Of(only)} {{key: {from}.key}}) RETURN {n}.degree }}[0], 0)" : $"coalesce({from}.degree, 0)";
        var ofEnd = $"{x}.{Ends.Property(end)} = {from}.key";
        var own = query.Alias("o");
        // A list of one or none, since a condition before a MATCH may be looked at behind it.
        string When(string condition) => $"UNWIND CASE WHEN {degree} {condition} {factsOfHub} THEN [{from}.key] ELSE [] END AS {own}";
        string By(string property, string key) => $"{Indexed(kind, index, property, key, x, null).Text} AND {Then(x)}";
        var unchanged = $"{By(Ends.Property(end), $"{from}.key")} AND {degree} >= {factsOfHub}";
        List<string> branches = [$"{When("<")} {By(Ends.Property(end), own)}", $"{Kept(kind, x)} AND {ofEnd}"];
        if (kind == Kind.Participation)
        {
            var e = query.Alias("e");
            var changed = $"{Then(e)} AND {e}.until > $at";
            branches.Add($"{unchanged} AND NOT EXISTS {{ MATCH ({e}:Version {{key: {x}.datedBy}}) WHERE {changed} RETURN 1 }}{cut}");
            branches.Add($"{When(">=")} MATCH ({e}:Version) WHERE {e}.kind = '{Kind.Event.Prefix()}' AND {changed} {By("event", $"{e}.key")} AND {x}.datedBy = {e}.key AND {ofEnd}");
        }
        else
        {
            branches.Add($"{unchanged}{cut}");
        }
        return $"WITH {from}, {facts} AS {degree} {InPast(query, kind, x, $"{from}, {degree}", branches).Match}";
    }

    // What lies beside a version may have changed while it did not: its event's date, and what a citation supports.
    private Source InPast(Query query, Kind kind, string x, string scope, IReadOnlyList<string> branches, bool live = true, bool distinct = false)
    {
        var text = $"CALL ({scope}) {{ {Union(branches, x)} }} WITH {(distinct ? "DISTINCT " : "")}{x}";
        if (kind is Kind.Participation or Kind.Relation)
        {
            // What an event places in time carries the date that the event has now, or had when the version was superseded: where it had
            // another at the place, a version of the event says so.
            var (e, v) = (query.Alias("e"), query.Alias("v"));
            text += $", COLLECT {{ MATCH ({e}:Version {{key: {x}.datedBy}}) WHERE {Then(e)} AND {e}.until > $at RETURN {e} }}[0] AS {v}" +
                $" WITH CASE WHEN {v} IS NULL THEN {x} ELSE {x} {{.*, {string.Join(", ", Days.Select(day => $"{day}: {v}.{day}"))}}} END AS {x}";
        }
        return new Source(text, x, []);
    }

    // What was there and is gone, withdrawn or absorbed, has a version that says so.
    private static string Gone(Query query, string which)
    {
        var v = query.Alias("v");
        return $"EXISTS {{ MATCH ({v}:Version) WHERE {which.Replace("v.", v + ".", StringComparison.Ordinal)} AND NOT {v}.live AND {Then(v)} AND {v}.until > $at RETURN 1 }}";
    }

    // Whether the ends that a redaction gave it were there at the place, and still are. Where a stance was stated it does not need.
    private static string EndsThere(Query query, string x, IEnumerable<Kind> kinds)
    {
        var ends = kinds.SelectMany(Ends.OfKind).Where(end => end != End.StatedAt).Distinct().Select(end => $"{x}.{Ends.Property(end)}");
        return $"({x}.endsSince <= $at AND NOT {Gone(query, $"v.key IN [{string.Join(", ", ends)}]")})";
    }

    // Whether what has the key is a redacted fact that is not seen for want of its ends. Only versions of the past want any.
    private static string Endless(Query query, string key)
    {
        var r = query.Alias("r");
        return $"EXISTS {{ MATCH ({r}:Version {{key: {key}}}) WHERE {r}.redacted AND {r}.live AND {Then(r)} AND {r}.until > $at AND NOT {EndsThere(query, r, Kinds.Facts)} RETURN 1 }}";
    }

    // A citation is younger than what it is given for, which so was there.
    private IEnumerable<string> SupportsSeen(Query query, string x)
    {
        if (!IsPresent)
        {
            yield return $"NOT {Gone(query, $"v.key = {x}.supports")}";
            yield return $"NOT {Endless(query, $"{x}.supports")}";
        }
        foreach (var kind in Ends.KindsAt(End.Supports))
        {
            var source = ByKey(query, [kind], $"{x}.supports", x, query.Alias("s"));
            var seen = Seen(query, source.X, kind).ToArray();
            source.Where.AddRange(seen);
            if (seen.Length > 0)
                yield return $"(NOT {x}.supports STARTS WITH '{kind.Prefix()}:' OR {source.Exists})";
        }
    }

    private IEnumerable<string> Seen(Query query, string x, Kind kind)
    {
        var isDated = kind == Kind.Event || kind.IsFact();
        if (view.AsOf is { } day && isDated)
            yield return InTime(x, kind, query.Add((long)day.DayNumber));
        if (view.MinConfidence is { } least && kind.IsFact())
            yield return $"({x}.confidence IS NULL OR {x}.confidence >= {query.Add(least)})";
        if (view.ExcludeSources.Count > 0 && isDated)
            yield return HasASourceLeft(query, x, kind);
        if (view.AsOf is not null || view.ExcludeSources.Count > 0)
            foreach (var end in Ends.OfKind(kind).Where(end => end is End.Event or End.About or End.From or End.To))
                yield return EventSeen(query, x, end);
    }

    // Of the ends that a fact needs, only events are not always seen.
    private string EventSeen(Query query, string x, End end)
    {
        var property = $"{x}.{Ends.Property(end)}";
        var happened = ByKey(query, [Kind.Event], property, x, query.Alias("v"));
        happened.Where.AddRange(Seen(query, happened.X, Kind.Event));
        return end == End.Event ? happened.Exists : $"(NOT {property} STARTS WITH 'event:' OR {happened.Exists})";
    }

    private string InTime(string x, Kind kind, string day)
    {
        var (start, end) = view.Extent == Extent.Possible ? ("startFirst", "endLast") : ("startLast", "endFirst");
        var (begun, holds) = ($"{x}.{start} <= {day}", $"{x}.{start} <= {day} AND {x}.{end} >= {day}");
        return kind switch
        {
            Kind.Event or Kind.Claim or Kind.Participation => begun,
            Kind.Relation => $"({begun} AND ({x}.from STARTS WITH 'event:' OR {x}.to STARTS WITH 'event:' OR {x}.{end} >= {day}))",
            _ => holds,
        };
    }

    private string HasASourceLeft(Query query, string x, Kind kind)
    {
        var excluded = Excluded(query);
        if (IsPresent)
            return $"({x}.sources IS NULL OR any(s IN {x}.sources WHERE NOT s IN {excluded}))";
        var (all, left) = (Citations(query, x, kind), Citations(query, x, kind));
        left.Where.Add($"NOT {left.X}.source IN {excluded}");
        return $"(NOT {all.Exists} OR {left.Exists})";
    }

    private Source Citations(Query query, string x, Kind kind) => Touching(query, Kind.Citation, [End.Supports], x, [kind], query.Alias("c"));

    private string Excluded(Query query) => query.Add(keys.Those(view.ExcludeSources).ToArray());
}
