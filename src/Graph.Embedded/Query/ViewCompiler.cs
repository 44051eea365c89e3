using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Compiles a view to tables and conditions; the default view to the present tables and one flag.</summary>
internal sealed class ViewCompiler
{
    private readonly View _view;
    private readonly long[] _excluded;

    public ViewCompiler(Connection connection, View view, long lastRevision)
    {
        ViewPinning.CheckRevision(view.AtRevision, lastRevision);
        _view = view;
        Revision = view.AtRevision < lastRevision ? view.AtRevision : null;
        Keys = new KeyFinder(connection, this);
        _excluded = [.. view.ExcludeSources.Select(key => Keys.Find(key)?.Id).OfType<long>().Distinct()];
        IsWhole = view.AsOf is null && _excluded.Length == 0 && view.MinConfidence is null;
    }

    /// <summary>The last revision seen; null in the present.</summary>
    public long? Revision { get; }

    public bool IsPresent => Revision is null;

    /// <summary>Whether the revision alone decides which elements are visible.</summary>
    public bool IsWhole { get; }

    public KeyFinder Keys { get; }

    /// <summary>The versions at the view's revision, live or not, of a kind or of all.</summary>
    public string Versions(SqlBuilder sql, Kind? kind) => Revision is { } revision ? Past(sql.Revision(revision), kind) : "element";

    /// <summary>The visible elements of a kind.</summary>
    /// <param name="sql">Takes the parameters.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="alias">The name of the row.</param>
    /// <param name="byIndex">Whether an index of the kind may be used; not where a few elements are named.</param>
    public FromClause Elements(SqlBuilder sql, Kind kind, string alias, bool byIndex = true)
    {
        // A plus keeps SQLite from reading the list through its index.
        var row = byIndex ? alias : "+" + alias;
        var where = new List<string>
        {
            IsPresent && Columns.IsListed(kind) ? $"{row}.listed = {(int)kind}" : $"{row}.kind = {(int)kind} AND {alias}.shown = 1",
        };
        where.AddRange(Visible(sql, alias, kind));
        return new FromClause($"{Versions(sql, kind)} {alias}", alias, where);
    }

    /// <summary>The visible elements, of a kind or of any, with a number.</summary>
    public FromClause Element(SqlBuilder sql, Kind? kind, string alias, string id)
    {
        var where = new List<string> { $"{alias}.id = {id}", $"{alias}.shown = 1" };
        where.AddRange(Visible(sql, alias, kind));
        return new FromClause($"{Versions(sql, kind)} {alias}", alias, where);
    }

    /// <summary>The conditions, besides being shown, under which a version is visible.</summary>
    /// <param name="sql">Takes the parameters.</param>
    /// <param name="a">The row.</param>
    /// <param name="kind">Its kind, or null for any.</param>
    /// <param name="supportsSeen">Whether what a citation supports is known to be visible.</param>
    public IEnumerable<string> Visible(SqlBuilder sql, string a, Kind? kind, bool supportsSeen = false)
    {
        // A redaction overwrites the ends of all versions with the last ones, so an old version may name ends that did not exist yet.
        if (!IsPresent && kind is null or >= Kind.Stance)
            yield return HasEnds(sql, a);
        if (!IsPresent && !supportsSeen && kind is null or Kind.Citation)
        {
            var blanked = sql.Alias("b");
            var notCitation = kind is null ? $"{a}.kind <> {(int)Kind.Citation} OR " : "";
            var supported = $"SELECT 1 FROM {Versions(sql, null)} {blanked} WHERE {blanked}.id = {a}.e2 AND NOT {HasEnds(sql, blanked)}";
            yield return $"({notCitation}NOT EXISTS ({supported}))";
        }
        if (IsWhole)
            yield break;
        if (kind is null or Kind.Citation)
        {
            var notCitation = kind is null ? $"{a}.kind <> {(int)Kind.Citation} OR " : "";
            if (_excluded.Length > 0)
                yield return $"({notCitation}{a}.e1 NOT IN (SELECT value FROM json_each({Excluded(sql)})))";
            if (!supportsSeen)
            {
                var supported = sql.Alias("s");
                var versions = Versions(sql, null);
                var seen = string.Join(" AND ", Seen(sql, supported, null).Prepend($"{supported}.id = {a}.e2"));
                yield return $"({notCitation}EXISTS (SELECT 1 FROM {versions} {supported} WHERE {seen}))";
            }
        }
        foreach (var condition in Seen(sql, a, kind))
            yield return condition;
    }

    /// <summary>
    /// The live facts or citations of a kind that have an element at one of those ends, each once; whether they are visible is to be
    /// checked.
    /// </summary>
    /// <param name="sql">Takes the parameters.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="near">The ends.</param>
    /// <param name="test">Which element: the right side of a comparison with its number.</param>
    /// <param name="alias">The name of the row.</param>
    /// <param name="relationTypes">The only relation types read, where given.</param>
    public FromClause Touching(SqlBuilder sql, Kind kind, IReadOnlyList<End> near, string test, string alias,
        IReadOnlyList<long>? relationTypes = null)
    {
        var columns = near.Select(end => EndColumns.Column(kind, end)).Where(column => column > 0).Distinct().ToArray();
        if (columns.Length == 0 || relationTypes is { Count: 0 })
            return new FromClause($"element {alias}", alias, ["0"]);
        return kind == Kind.Citation ? Citations(sql, columns, test, alias) : Facts(sql, kind, columns, test, alias, relationTypes);
    }

    private FromClause Citations(SqlBuilder sql, int[] columns, string test, string alias)
    {
        if (IsPresent)
            return new FromClause($"element {alias}", alias,
                [$"{alias}.kind = {(int)Kind.Citation}", $"{alias}.live = 1", $"{alias}.shown = 1", AnyEnd(alias, columns, test)]);
        var revision = sql.Revision(Revision!.Value);
        var citations = string.Join(" UNION ALL ", columns.SelectMany((column, i) => (string[])
        [
            $"SELECT {PastColumns(revision, Kind.Citation)} FROM element x WHERE x.kind = {(int)Kind.Citation} AND x.live = 1 " +
                $"AND x.e{column} {test} AND x.revision <= {revision}{NotBefore(columns, i, test)}",
            $"SELECT {PastColumns(revision, Kind.Citation)} FROM version x WHERE x.kind = {(int)Kind.Citation} AND x.live = 1 " +
                $"AND x.e{column} {test} AND x.revision <= {revision} AND x.until > {revision}{NotBefore(columns, i, test)}",
        ]));
        return new FromClause($"({citations}) {alias}", alias, [$"{alias}.shown = 1"]);
    }

    private FromClause Facts(SqlBuilder sql, Kind kind, int[] columns, string test, string alias, IReadOnlyList<long>? relationTypes)
    {
        if (IsPresent)
        {
            var adj = sql.Alias("a");
            var slots = columns.Select((column, i) => Slots(sql, kind, column, adj, relationTypes) + NotBefore(columns, i, test, alias))
                .ToArray();
            return new FromClause(
                $"adj {adj} CROSS JOIN element {alias} ON {alias}.id = {adj}.edge",
                alias,
                [$"{adj}.node {test}", slots.Length == 1 ? slots[0] : $"({string.Join(" OR ", slots)})"])
            {
                Adjacency = columns.Length == 1 && (kind != Kind.Relation || relationTypes is { Count: 1 }) ? adj : null,
            };
        }
        var revision = sql.Revision(Revision!.Value);
        var facts = string.Join(" UNION ALL ", columns.SelectMany((column, i) => (string[])
        [
            $"SELECT {PastColumns(revision, kind)} FROM adj a CROSS JOIN element x ON x.id = a.edge WHERE a.node {test} " +
                $"AND {Slots(sql, kind, column, "a", relationTypes)} AND x.revision <= {revision}{NotBefore(columns, i, test)}",
            $"SELECT {PastColumns(revision, kind)} FROM version x WHERE x.e{column} {test} AND x.kind = {(int)kind} AND x.live = 1 " +
                $"AND x.revision <= {revision} AND x.until > {revision}{NotBefore(columns, i, test)}",
        ]));
        var where = new List<string>();
        if (relationTypes is not null)
            where.Add($"{alias}.code IN (SELECT code FROM relation_type WHERE {sql.In("id", relationTypes)})");
        return new FromClause($"({facts}) {alias}", alias, where);
    }

    // A fact that has the element at two of the ends is found at the first of them.
    private static string NotBefore(int[] columns, int i, string test, string alias = "x") =>
        string.Concat(columns.Take(i).Select(column => $" AND ({alias}.e{column} {test}) IS NOT TRUE"));

    private static string AnyEnd(string alias, int[] columns, string test) =>
        columns.Length == 1
        ? $"{alias}.e{columns[0]} {test}"
        : $"({string.Join(" OR ", columns.Select(column => $"{alias}.e{column} {test}"))})";

    private static string Slots(SqlBuilder sql, Kind kind, int column, string adj, IReadOnlyList<long>? relationTypes)
    {
        if (kind != Kind.Relation)
            return $"{adj}.slot = {EndColumns.Slot(kind, column)}";
        if (relationTypes is not null)
            return sql.In($"{adj}.slot", [.. relationTypes.Select(type => EndColumns.RelationSlot(column, type))]);
        var (first, last) = EndColumns.RelationSlots(column);
        return $"{adj}.slot BETWEEN {first} AND {last}";
    }

    /// <summary>How many live facts at the view's revision have the entity as an end, whatever else the view says.</summary>
    public string Degree(SqlBuilder sql, string a)
    {
        if (Revision is not { } at)
            return $"coalesce((SELECT n FROM degree WHERE node = {a}.id), 0)";
        var revision = sql.Revision(at);
        var past = string.Join(" UNION ", ((string[])["e1", "e2", "e3"]).Select(end =>
            $"SELECT x.id FROM version x WHERE x.{end} = {a}.id AND x.kind <> {(int)Kind.Citation} AND x.live = 1 " +
            $"AND x.revision <= {revision} AND x.until > {revision}"));
        var now = $"SELECT x.id FROM adj j CROSS JOIN element x ON x.id = j.edge WHERE j.node = {a}.id AND x.revision <= {revision}";
        return $"(SELECT count(*) FROM ({now} UNION {past}))";
    }

    private string HasEnds(SqlBuilder sql, string a) =>
        $"({a}.redacted = 0 OR ({string.Join(" AND ", ((string[])["e1", "e2"]).Select(end => IsLive(sql, $"{a}.{end}")))}))";

    private string IsLive(SqlBuilder sql, string id) =>
        $"({id} IS NULL OR EXISTS (SELECT 1 FROM {Versions(sql, null)} l WHERE l.id = {id} AND l.live = 1))";

    private IEnumerable<string> Seen(SqlBuilder sql, string a, Kind? kind)
    {
        if (_view.AsOf is { } day && kind is null or Kind.Event or (>= Kind.Stance and not Kind.Citation))
            yield return InTime(a, kind, sql.Add(day.DayNumber));
        if (_view.MinConfidence is { } least && kind is null or (>= Kind.Stance and not Kind.Citation))
            yield return $"({a}.confidence IS NULL OR {a}.confidence >= {sql.Add(_view.MinConfidence)})";
        if (_excluded.Length > 0 && kind is null or Kind.Event or (>= Kind.Stance and not Kind.Citation))
            yield return HasASourceLeft(sql, a, kind);
        if ((_view.AsOf is not null || _excluded.Length > 0) && kind is null or Kind.Participation or Kind.Relation or Kind.Claim)
        {
            var end = sql.Alias("v");
            var which = kind switch
            {
                Kind.Participation or Kind.Claim => $"{end}.id = {a}.e2",
                Kind.Relation => $"{end}.id IN ({a}.e1, {a}.e2)",
                _ => $"{a}.kind IN ({(int)Kind.Participation}, {(int)Kind.Relation}, {(int)Kind.Claim}) AND {end}.id IN ({a}.e1, {a}.e2)",
            };
            var ofEvent = $"SELECT 1 FROM {Versions(sql, null)} {end} WHERE {which} AND {end}.kind = {(int)Kind.Event}";
            yield return $"NOT EXISTS ({ofEvent} AND NOT ({string.Join(" AND ", Seen(sql, end, Kind.Event))}))";
        }
    }

    private string InTime(string a, Kind? kind, string day)
    {
        var (start, end) = _view.Extent == Extent.Possible ? ("start_first", "end_last") : ("start_last", "end_first");
        var begun = $"{a}.{start} <= {day}";
        return kind switch
        {
            Kind.Event or Kind.Claim or Kind.Participation => begun,
            Kind.Stance or Kind.Engagement => $"{begun} AND {a}.{end} >= {day}",
            _ => $"({a}.occurs IS NULL OR ({begun} AND ({a}.occurs = 1 OR {a}.{end} >= {day})))",
        };
    }

    private string HasASourceLeft(SqlBuilder sql, string a, Kind? kind)
    {
        var all = Touching(sql, Kind.Citation, [End.Supports], $"= {a}.id", sql.Alias("c"));
        var left = Touching(sql, Kind.Citation, [End.Supports], $"= {a}.id", sql.Alias("c"));
        left.Where.Add($"{left.Alias}.e1 NOT IN (SELECT value FROM json_each({Excluded(sql)}))");
        var any = kind is null
            ? $"{a}.kind NOT IN ({string.Join(", ", Kinds.Facts.Prepend(Kind.Event).Select(each => (int)each))}) OR "
            : "";
        return $"({any}NOT {all.Exists} OR {left.Exists})";
    }

    private string Excluded(SqlBuilder sql) => sql.Add("[" + string.Join(',', _excluded) + "]");

    private static string Past(string revision, Kind? kind) =>
        $"(SELECT {PastColumns(revision, kind)} FROM element x WHERE x.revision <= {revision} " +
        $"UNION ALL SELECT {PastColumns(revision, kind)} FROM version x WHERE x.revision <= {revision} AND x.until > {revision})";

    // A version may stay while other elements that it depends on change: the date of its event, and the element that a citation supports.
    public static string PastColumns(string revision, Kind? kind)
    {
        var dated = kind is null or Kind.Participation or Kind.Relation;
        return string.Join(", ", Columns.All.Select(column => column switch
        {
            "date" or "start_first" or "start_last" or "end_first" or "end_last" when dated =>
                $"CASE WHEN x.dated_by IS NULL THEN x.{column} ELSE ({OfOther(column, "x.dated_by", revision)}) END AS {column}",
            "shown" when kind == Kind.Citation => $"(x.live AND ({OfOther("live", "x.e2", revision)})) AS shown",
            "shown" when kind is null =>
                $"CASE WHEN x.kind = {(int)Kind.Citation} THEN (x.live AND ({OfOther("live", "x.e2", revision)})) ELSE x.live END AS shown",
            "shown" => "x.live AS shown",
            _ => $"x.{column}",
        }));
    }

    private static string OfOther(string column, string id, string revision) =>
        $"SELECT d.{column} FROM element d WHERE d.id = {id} AND d.revision <= {revision} " +
        $"UNION ALL SELECT d.{column} FROM version d WHERE d.id = {id} AND d.revision <= {revision} AND d.until > {revision}";
}
