namespace Graph.Neo4j.Tests.Cypher;

/// <summary>
/// Queries as people write them, with every construct that reads. All of them are let through, and parse on the real server.
/// </summary>
internal static class ReadingQueries
{
    public static readonly string[] All =
    [
        "MATCH (n) RETURN count(*)",
        "MATCH (a:Actor)-[p:PARTICIPATED_IN {role: 'MEDIATOR'}]->(e:Event) WHERE e.name CONTAINS 'Istanbul' AND (p.role IN ['HOST', "
            + "'MEDIATOR'] OR NOT (e.ended)) RETURN a.name AS who, e.name ORDER BY who DESC, (e.name) SKIP 1 LIMIT 10",
        "OPTIONAL MATCH (a)-[r:KNOWS|LIKES*1..3]->(b:!Person&(Actor|Place)) RETURN DISTINCT (a.name), [x IN range(0, 10, 2) WHERE x % 2 "
            + "= 0 | x ^ 2]",
        "MATCH p = shortestPath((a:Actor)-[*..5]-(b:Actor)) WHERE elementId(a) <> elementId(b) RETURN p, length(p), nodes(p), "
            + "relationships(p)",
        "MATCH p = ANY SHORTEST (a:Actor)-[:PARTICIPATED_IN]-+(b:Actor) RETURN p",
        "MATCH p = ALL SHORTEST (a:Actor)-[r]-{1,3}(b:Actor) RETURN p",
        "MATCH p = SHORTEST 2 GROUPS (a:Actor)-[r]-{,3}(b:Actor) RETURN p",
        "MATCH (a) ((x)-[r:NEXT]->(y) WHERE x.n < y.n){1,3} (b) RETURN size(x), [n IN y | n.name]",
        "MATCH (a:Actor) RETURN a {.name, .type, events: [(a)-[:PARTICIPATED_IN]->(e) WHERE e.year = 2025 | e.name], n: COUNT { (a)--() "
            + "}, .*}",
        "MATCH (a:Actor) WHERE EXISTS { MATCH (a)-->(e:Event) WHERE e.name STARTS WITH 'S' RETURN e } AND exists((a)-->()) RETURN "
            + "COLLECT { MATCH (a)-->(e) RETURN e.name }",
        "MATCH (a:Actor) CALL (a) { MATCH (a)-->(e) RETURN count(e) AS events UNION ALL MATCH (a)<--(s) RETURN count(s) AS events } "
            + "RETURN a, events",
        "CALL { MATCH (n) RETURN n LIMIT 3 } WITH n, rand() AS r WHERE n IS NOT NULL RETURN n.name ORDER BY r",
        "UNWIND $rows AS row WITH row.key AS key, coalesce(row.value, 0) AS value RETURN key, sum(value), collect(DISTINCT value)[0..2]",
        "WITH date('2025-05-16') AS day, datetime({epochMillis: 1747353600000}) AS at RETURN day + duration({days: 3}), "
            + "duration.inDays(day, date()), date.truncate('month', day), at.year, localdatetime.truncate('hour', at), time.transaction()",
        "RETURN CASE 3 WHEN 1 THEN 'a' WHEN 2 THEN ('b') ELSE (NULL) END AS x, 'it\\'s' IS NOT NULL OR true XOR (false) AS y",
        "RETURN reduce(s = 0, x IN [1, 2, 3] | s + x), all(x IN [1] WHERE x > 0), any(x IN [1] WHERE x > 0), none(x IN [1] WHERE x > 0), "
            + "single(x IN [1] WHERE x > 0)",
        "MATCH (n:$($label)|$any(['A', 'B'])) RETURN labels(n), keys(n), properties(n), n['name']",
        "MATCH (a)-[r:$all($types)]->(b) RETURN type(r), startNode(r), endNode(r)",
        "RETURN 0x1F, 0o17, 1_000, 1.5e-3, -2, .5, [1, 2, 3][1..], [1, 2][..-1], 7 / 2 % 3, 2 ^ 8, 'a' + \"b\", 'x' =~ '(?i)X.*'",
        "RETURN point({latitude: 41.04, longitude: 29.01}) AS p, point.distance(point({x: 1, y: 2}), point({x: 2, y: 3})) AS d",
        "RETURN 'a\\nb \\' \\\" \\\\ \\u00e7\\u0131' AS text, `odd name`.x AS `also odd` ",
        "MATCH (n:Actor) USING INDEX n:Actor(key) WHERE n.key = $key RETURN n",
        "MATCH (n:Actor) USING TEXT INDEX SEEK n:Actor(name) WHERE n.name CONTAINS 'x' RETURN n",
        "MATCH (n:Actor) USING SCAN n:Actor WHERE n.key = 'x' RETURN n",
        "CALL db.labels() YIELD label WHERE label <> 'X' RETURN label ORDER BY label",
        "CALL db.schema.visualization()",
        "CALL db.relationshipTypes",
        "CALL `db`.propertyKeys() YIELD propertyKey AS k RETURN count(k)",
        "CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN nodeType, collect(propertyName)",
        "RETURN x.start, x.stop, x.drop, x.set, x.create, x.use IS :: INTEGER NOT NULL, x.call",
        "MATCH (start)-->(stop) WITH start AS drop, stop AS grant RETURN drop, grant",
        "RETURN toUpper('a'), trim(BOTH 'x' FROM ('xax')), normalize('ş'), substring('abc', 1), split('a,b', ','), toString(1), "
            + "valueType(1), isNaN(0.0 / 0.0), randomUUID(), vector.similarity.cosine([1.0], [1.0])",
        "RETURN ÇIRAĞAN.name, 李.名, $ş, $`a b`, $0",
        "MATCH (n) RETURN n;",
    ];
}
