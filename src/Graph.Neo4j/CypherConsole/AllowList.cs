using System.Collections.Frozen;

namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// What a query may use. Nothing gets in by being left out: a function or procedure that is not here is refused, whoever brings it.
/// The lists stand in this project's README too, and a test holds the two equal.
/// </summary>
internal static class AllowList
{
    /// <summary>How a query begins.</summary>
    public static readonly FrozenSet<string> Openers = Set("MATCH OPTIONAL WITH UNWIND RETURN CALL");

    /// <summary>
    /// Functions. Of those that are built in, <c>file</c>, <c>linenumber</c> and <c>graph.*</c> are left out: they tell of files and other
    /// databases.
    /// </summary>
    public static readonly FrozenSet<string> Functions = Set("""
        all any exists isEmpty none single
        avg collect count max min percentileCont percentileDisc stDev stDevP sum
        char_length character_length coalesce elementId endNode head id last length nullIf properties randomUUID size startNode timestamp
        toBoolean toBooleanOrNull toFloat toFloatOrNull toInteger toIntegerOrNull type valueType
        keys labels nodes range reduce relationships reverse tail toBooleanList toFloatList toIntegerList toStringList
        abs ceil floor isNaN rand round sign e exp log log10 sqrt
        acos asin atan atan2 cos cot degrees haversin pi radians sin tan
        btrim left lower ltrim normalize replace right rtrim split substring toLower toString toStringOrNull toUpper trim upper
        date date.realtime date.statement date.transaction date.truncate
        datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
        localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
        localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
        time time.realtime time.statement time.transaction time.truncate
        duration duration.between duration.inDays duration.inMonths duration.inSeconds
        point point.distance point.withinBBox
        vector.similarity.cosine vector.similarity.euclidean
        shortestPath allShortestPaths
        """);

    /// <summary>Procedures, all of which only read the graph or its schema.</summary>
    public static readonly FrozenSet<string> Procedures = Set("""
        db.labels db.relationshipTypes db.propertyKeys
        db.schema.nodeTypeProperties db.schema.relTypeProperties db.schema.visualization
        db.index.fulltext.queryNodes db.index.fulltext.queryRelationships
        """);

    /// <summary>Keywords that a parenthesis may follow; before it, every other bare word is a function.</summary>
    public static readonly FrozenSet<string> BeforeParenthesis = Set("""
        MATCH WHERE RETURN WITH UNWIND DISTINCT BY SKIP OFFSET LIMIT CALL
        AND OR XOR NOT IN CONTAINS CASE WHEN THEN ELSE FROM
        ALL ANY SHORTEST PATH PATHS GROUP GROUPS
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
