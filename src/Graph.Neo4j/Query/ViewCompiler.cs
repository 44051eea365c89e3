using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>
/// A view, turned into patterns and conditions. In the present, elements lie where they are drawn; in the past, those that have
/// not changed since and the versions that were seen then are read by the keys of their ends. <c>$at</c> is the revision.
/// </summary>
internal sealed class ViewCompiler(View view, long? revision, MergedKeyResolver keys, RelationTypes relationTypes, int factsOfHub)
{
    private readonly Patterns _patterns = new(relationTypes);
    private readonly PastPatterns _past = new(new Patterns(relationTypes), factsOfHub);

    /// <summary>The last revision seen, where that is not the present.</summary>
    public long? Revision => revision;

    public bool IsPresent => revision is null;

    /// <summary>With how many facts an entity is a hub.</summary>
    public int FactsOfHub => factsOfHub;

    /// <summary>Whether nothing but the revision decides what is seen.</summary>
    public bool IsWhole { get; } = view.AsOf is null && view.ExcludeSources.Count == 0 && view.MinConfidence is null;

    /// <summary>What those keys mean, each once.</summary>
    public IReadOnlyCollection<string> Those(IEnumerable<Key> those) => keys.Those(those);

    /// <summary>
    /// The live elements of a kind; of relations, of those types where given. Whether they are visible remains to be asked.
    /// </summary>
    public MatchClause Elements(CypherBuilder cypher, Kind kind, string x, IReadOnlyList<string>? types = null)
    {
        if (types is { Count: 0 })
            return Nothing(x);
        return IsPresent
            ? new MatchClause($"MATCH {_patterns.Of(kind, x, types)}", x, Patterns.Shown(kind, x))
            : _past.Elements(cypher, kind, x, types);
    }

    /// <summary>The live elements of those kinds that have a key.</summary>
    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="key">The key, an expression.</param>
    /// <param name="scope">The variable that it is read from.</param>
    /// <param name="x">The name of the element.</param>
    /// <param name="types">The types that relations are looked for in; null is all.</param>
    /// <param name="live">Whether they must be live; where not, the last version of what was withdrawn or absorbed is found too.</param>
    public MatchClause ByKey(CypherBuilder cypher, IReadOnlyList<Kind> kinds, string key, string scope, string x,
        IReadOnlyList<string>? types = null, bool live = true)
    {
        if (!IsPresent)
            return _past.ByKey(cypher, kinds, key, scope, x, types, live);
        List<string> branches = [.. kinds.SelectMany(kind => _patterns.ByKey(kind, key, x, types)).Select(pattern => $"MATCH {pattern}")];
        if (!live)
            branches.Add(PastPatterns.VersionsByKey(cypher, kinds, key, x, live));
        var shown = kinds.SelectMany(kind => Patterns.Shown(kind, x));
        return branches is [var branch]
            ? new MatchClause(branch, x, [.. shown])
            : MatchClause.Union(scope, branches, x) with { Where = [.. shown] };
    }

    /// <summary>
    /// The live facts or citations of a kind that have an element at one of those ends, each once. Whether they are visible remains to be
    /// asked.
    /// </summary>
    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="kind">Their kind.</param>
    /// <param name="near">The ends.</param>
    /// <param name="from">The element: in the present itself, in the past whatever has its key.</param>
    /// <param name="kinds">The kinds that it may be of.</param>
    /// <param name="x">The name of the fact.</param>
    /// <param name="types">The only relation types read, where given.</param>
    /// <param name="byDate">Whether they are wanted in the order of their dates: those of what may have very many are then read by an index
    /// that has that order.</param>
    /// <param name="to">In the present, of edges, the name of a node that they must lead to.</param>
    public MatchClause Touching(
        CypherBuilder cypher, Kind kind, IReadOnlyList<End> near, string from, IReadOnlyList<Kind> kinds, string x,
        IReadOnlyList<string>? types = null, bool byDate = false, string to = "")
    {
        var ends = near.Distinct().Where(end => EndProperties.Has(kind, end) && EndProperties.KindsAt(end).Intersect(kinds).Any())
            .ToArray();
        if (ends.Length == 0 || types is { Count: 0 })
            return Nothing(x);
        if (!IsPresent)
            return _past.Touching(cypher, kind, ends, from, kinds, x, types, byDate);
        return byDate && ends is [var end] && Patterns.IndexOf(kind, end, types) is { } index
            ? _patterns.Indexed(kind, index, EndProperties.Property(end), $"{from}.key", x, types)
            : _patterns.Hanging(kind, ends, from, kinds, x, types, to);
    }

    /// <summary>What must hold of a live element besides, so that it is visible.</summary>
    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="x">The element.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="supportsSeen">Whether what a citation supports is known to be visible.</param>
    public IEnumerable<string> Visible(CypherBuilder cypher, string x, Kind kind, bool supportsSeen = false)
    {
        // A redaction writes the last ends over all versions, so that old ones may name ends that were not there yet.
        if (!IsPresent && !kind.IsEntity())
            yield return $"({x}.redacted IS NULL OR {PastPatterns.EndsThere(cypher, x, [kind])})";
        if (kind == Kind.Citation)
        {
            if (view.ExcludeSources.Count > 0)
                yield return $"NOT {x}.source IN {Excluded(cypher)}";
            if (!supportsSeen)
                foreach (var condition in SupportsSeen(cypher, x))
                    yield return condition;
        }
        else
        {
            foreach (var condition in Seen(cypher, x, kind))
                yield return condition;
        }
    }

    /// <summary>How many live facts at the view's revision have the entity as an end, whatever else the view says.</summary>
    public string Degree(CypherBuilder cypher, string x, IReadOnlyList<Kind> kinds) =>
        IsPresent ? $"coalesce({x}.degree, 0)" : _past.Degree(cypher, x, kinds);

    /// <summary>A source of nothing.</summary>
    public static MatchClause Nothing(string x) => new($"UNWIND [] AS {x} WITH {x}", x, []);

    // A citation is younger than what it is given for, which so was there.
    private IEnumerable<string> SupportsSeen(CypherBuilder cypher, string x)
    {
        if (!IsPresent)
        {
            yield return $"NOT {PastPatterns.Gone(cypher, v => $"{v}.key = {x}.supports")}";
            yield return $"NOT {PastPatterns.Endless(cypher, $"{x}.supports")}";
        }
        foreach (var kind in EndProperties.KindsAt(End.Supports))
        {
            var source = ByKey(cypher, [kind], $"{x}.supports", x, cypher.Alias("s"));
            // A citation of a source that is not left out is a source that is left.
            var seen = Seen(cypher, source.X, kind, sourced: true).ToArray();
            source.Where.AddRange(seen);
            if (seen.Length > 0)
                yield return $"(NOT {x}.supports STARTS WITH '{kind.Prefix()}:' OR {source.Exists})";
        }
    }

    private IEnumerable<string> Seen(CypherBuilder cypher, string x, Kind kind, bool sourced = false)
    {
        var isDated = kind == Kind.Event || kind.IsFact();
        if (view.AsOf is { } day && isDated)
            yield return InTime(x, kind, cypher.Add((long)day.DayNumber));
        if (view.MinConfidence is { } least && kind.IsFact())
            yield return $"({x}.confidence IS NULL OR {x}.confidence >= {cypher.Add(least)})";
        if (view.ExcludeSources.Count > 0 && isDated && !sourced)
        {
            var excluded = Excluded(cypher);
            yield return IsPresent
                ? $"({x}.sources IS NULL OR any(s IN {x}.sources WHERE NOT s IN {excluded}))"
                : _past.HasASourceLeft(cypher, x, $"{x}.key", excluded);
        }
        if (view.AsOf is null && view.ExcludeSources.Count == 0)
            yield break;
        foreach (var end in EndProperties.OfKind(kind).Where(end => end is End.Event or End.About or End.From or End.To))
        {
            var property = $"{x}.{EndProperties.Property(end)}";
            foreach (var condition in EventSeen(cypher, x, property))
                yield return end == End.Event ? condition : $"(NOT {property} STARTS WITH 'event:' OR {condition})";
        }
    }

    // Of the ends that a fact needs, only events are not always seen. In the past, their keys tell whether sources are left.
    private IEnumerable<string> EventSeen(CypherBuilder cypher, string x, string key)
    {
        if (!IsPresent && view.ExcludeSources.Count > 0)
            yield return _past.HasASourceLeft(cypher, x, key, Excluded(cypher));
        if (!IsPresent && view.AsOf is null)
            yield break;
        var happened = ByKey(cypher, [Kind.Event], key, x, cypher.Alias("v"));
        happened.Where.AddRange(Seen(cypher, happened.X, Kind.Event, sourced: !IsPresent));
        yield return happened.Exists;
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

    private string Excluded(CypherBuilder cypher) => cypher.Add(keys.Those(view.ExcludeSources).ToArray());
}
