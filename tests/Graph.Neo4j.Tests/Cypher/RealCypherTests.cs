using System.Diagnostics;
using Graph.Core.Storage;
using Graph.Neo4j.Client;
using Graph.Neo4j.CypherConsole;
using Graph.Testing;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests.Cypher;

/// <summary>Cypher on the real server, on a database that holds one node and must go on holding it.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class RealCypherTests(RealNeo4j server) : IAsyncLifetime
{
    private const string Endless = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b WITH a WHERE a < 0 RETURN a";

    private readonly Tripwire _tripwire = new();
    private IDriver? _driver;
    private Database? _database;

    private IDriver Driver => _driver ??= server.Driver();

    private CypherReader Cypher => new(_database ??= server.Database());

    public async Task InitializeAsync()
    {
        if (!server.IsThere)
            return;
        await Driver.QueryAsync("MATCH (n) DETACH DELETE n");
        await Driver.QueryAsync("CREATE (:Keep {name: 'kept', value: 1})");
    }

    public async Task DisposeAsync()
    {
        _tripwire.Dispose();
        if (_driver is not null)
            await _driver.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [SkippableFact]
    public async Task No_way_in_writes_or_reads_elsewhere()
    {
        var before = await StateAsync();
        foreach (var (query, _) in WaysIn.Refused)
        {
            var refused = await Assert.ThrowsAsync<CypherException>(() => AskAsync(Filled(query)));
            Assert.Equal(CypherException.Refused, refused.Code);
        }
        Assert.Equal(before, await StateAsync());
        Assert.Equal(0, _tripwire.Touched);
    }

    [SkippableFact]
    public async Task What_looks_dangerous_and_is_not_is_answered_and_does_nothing_else()
    {
        var before = await StateAsync();
        foreach (var query in WaysIn.Harmless)
            Assert.Single((await AskAsync(Filled(query))).Rows);
        Assert.Equal(before, await StateAsync());
        Assert.Equal(0, _tripwire.Touched);
    }

    [SkippableFact]
    public async Task The_tripwire_works_and_reading_mode_alone_would_not_keep_LOAD_CSV_out()
    {
        await using var session = Driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read));
        var rows = await (await session.RunAsync(Filled(@"L\u004FAD/**/CSV FROM '{url}' AS row RETURN row[0]"))).ToListAsync(
            r => r[0] as string);

        Assert.Equal(["secret"], rows);
        Assert.Equal(1, _tripwire.Touched);
    }

    [SkippableFact]
    public async Task The_second_wall_would_stop_what_writes_should_the_first_have_a_hole()
    {
        await using var session = Driver.AsyncSession();
        foreach (var query in new[] { "CREATE (:Intruder)", "MATCH (k:Keep) SET k.value = 2 RETURN k", "CALL db.createLabel('Intruder')",
            "CREATE INDEX i FOR (n:Keep) ON (n.value)", "MATCH (k:Keep) DELETE k", "CALL { MERGE (:Intruder) } RETURN 1" })
        {
            var summary = await (await session.RunAsync("CYPHER 5 EXPLAIN " + query)).ConsumeAsync();
            Assert.NotEqual(QueryType.ReadOnly, summary.QueryType);
        }
    }

    [SkippableFact]
    public async Task The_third_wall_would_stop_what_writes_should_both_have_holes()
    {
        await using var session = Driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read));
        foreach (var query in new[] { "CREATE (:Intruder)", "MATCH (k:Keep) SET k.value = 2 RETURN k", "CALL db.createLabel('Intruder')",
            "CREATE INDEX i FOR (n:Keep) ON (n.value)", "MATCH (k:Keep) DELETE k", "CALL { CREATE (:Intruder) } IN TRANSACTIONS" })
        {
            await using var transaction = await session.BeginTransactionAsync();
            await Assert.ThrowsAnyAsync<ClientException>(async () => await (await transaction.RunAsync(query)).ConsumeAsync());
        }
        Assert.Equal(["1"], await SingleAsync("MATCH (n) RETURN toString(count(n))"));
    }

    [SkippableFact]
    public async Task Everything_that_reads_is_understood_by_the_server()
    {
        var parameters = new Dictionary<string, object?>
        {
            ["rows"] = new List<object?>(), ["label"] = "Keep",
            ["types"] = new List<object?> { "X" }, ["key"] = "k", ["ş"] = 1L, ["a b"] = 1L, ["0"] = 1L
        };
        foreach (var query in ReadingQueries.All.Select(
            query => query.Replace("x.start", "{start: 1} AS x, 1 AS y //", StringComparison.Ordinal)))
        {
            var failure = await Record.ExceptionAsync(() => AskAsync(query, parameters));
            // Hints want an index that is not there, and variables a graph: that is a matter of the data.
            if (failure is CypherException { Code: CypherException.Failed } failed
                && (failed.Message.Contains("index", StringComparison.OrdinalIgnoreCase)
                || failed.Message.Contains("not defined", StringComparison.Ordinal)))
                continue;
            Assert.True(failure is null, $"{query}: {failure?.Message}");
        }
    }

    [SkippableFact]
    public async Task Values_come_in_their_plain_forms()
    {
        var (columns, rows) = await AskAsync("""
            MATCH (k:Keep) WITH k, [x IN [1] | k] AS ks
            RETURN 1 AS i, 1.5 AS f, true AS b, null AS n, 'ş' AS s, [1, [2]] AS l, {a: {b: 1}} AS m, k AS node,
              date('2025-05-16') AS date, time('13:35+03:00') AS time, localtime('13:35') AS lt, localdatetime('2025-05-16T13:35') AS ldt,
              datetime('2025-05-16T13:35:00.5+03:00') AS dt, datetime('2025-05-16T13:35[Europe/Istanbul]') AS zoned, duration('P1M2DT3.5S') AS d,
              point({longitude: 29.0, latitude: 41.0}) AS p2, point({x: 1.0, y: 2.0, z: 3.0}) AS p3
            """);

        Assert.Equal("i f b n s l m node date time lt ldt dt zoned d p2 p3".Split(' '), columns);
        var row = columns.Zip(rows.Single()).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal([1L, 1.5, true, null, "ş"], new[] { row["i"], row["f"], row["b"], row["n"], row["s"] });
        Assert.Equal(new List<object?> { 1L, new List<object?> { 2L } }, row["l"]);
        Assert.Equal(["2025-05-16", "13:35:00+03:00", "13:35:00", "2025-05-16T13:35:00"],
            new[] { row["date"], row["time"], row["lt"], row["ldt"] });
        Assert.Equal("2025-05-16T13:35:00.500000000+03:00", row["dt"]);
        Assert.Equal("2025-05-16T13:35:00[Europe/Istanbul]", row["zoned"]);
        Assert.Equal("P1M2DT3.500000000S", row["d"]);
        Assert.Equal(["srid", "x", "y"], ((IReadOnlyDictionary<string, object?>)row["p2"]!).Keys);
        Assert.Equal(3.0, ((IReadOnlyDictionary<string, object?>)row["p3"]!)["z"]);
        var node = (IReadOnlyDictionary<string, object?>)row["node"]!;
        Assert.Equal(["elementId", "labels", "properties"], node.Keys);
        Assert.Equal("kept", ((IReadOnlyDictionary<string, object?>)node["properties"]!)["name"]);
    }

    [SkippableFact]
    public async Task What_nothing_has_is_remarked_before_the_first_row()
    {
        await using var odd =
            await Cypher.RunAsync(new("MATCH (a:Keeep {name: 'kept'})--(:Keeep) RETURN a.valeu", new Dictionary<string, object?>()));
        await using var plain =
            await Cypher.RunAsync(new("MATCH (a:Keep {name: 'kept'}) RETURN a.value", new Dictionary<string, object?>()));

        Assert.Collection(odd.Warnings, label => Assert.Contains("Keeep", label, StringComparison.Ordinal),
            property => Assert.Contains("valeu", property, StringComparison.Ordinal));
        Assert.Empty(plain.Warnings);
    }

    [SkippableFact]
    public async Task No_control_character_of_a_name_comes_back_in_what_the_server_says()
    {
        await using var odd =
            await Cypher.RunAsync(new("MATCH (a:`x\u001b]0;y\u0007\nforged: line`) RETURN 1", new Dictionary<string, object?>()));
        var failed = await Assert.ThrowsAsync<CypherException>(() => AskAsync("RETURN point({x: 1, y: `\u001b[31mz`})"));

        Assert.Contains("x\ufffd]0;y\ufffd\ufffdforged: line", Assert.Single(odd.Warnings), StringComparison.Ordinal);
        Assert.Contains("\ufffd[31mz", failed.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', failed.Message);
    }

    [SkippableFact]
    public async Task Relationships_and_paths_name_their_ends()
    {
        await Driver.QueryAsync("MATCH (k:Keep) CREATE (k)-[:TO {n: 1}]->(:Other)");

        var row = (await AskAsync("MATCH p = (o:Other)<-[r:TO]-(k:Keep) RETURN r, p, elementId(k)")).Rows.Single();

        var relationship = (IReadOnlyDictionary<string, object?>)row[0]!;
        Assert.Equal(["elementId", "type", "start", "end", "properties"], relationship.Keys);
        Assert.Equal(("TO", row[2]), (relationship["type"], relationship["start"]));
        var path = (IReadOnlyDictionary<string, object?>)row[1]!;
        Assert.Equal(2, ((IReadOnlyList<object?>)path["nodes"]!).Count);
        Assert.Equal(row[2], ((IReadOnlyDictionary<string, object?>)((IReadOnlyList<object?>)path["relationships"]!)[0]!)["start"]);
    }

    [SkippableFact]
    public async Task Rows_beyond_the_most_are_not_read_and_the_answer_says_so()
    {
        Assert.Equal((3, true), await CountAsync(new("UNWIND range(1, 1000000000) AS x RETURN x", None) { MaxRows = 3 }));
        Assert.Equal((3, false), await CountAsync(new("UNWIND range(1, 3) AS x RETURN x", None) { MaxRows = 3 }));
        Assert.Equal((0, false), await CountAsync(new("MATCH (n:Nothing) RETURN n", None) { MaxRows = 3 }));
        await UntilNothingRunsAsync();
    }

    [SkippableTheory]
    [InlineData(Endless)]
    [InlineData("UNWIND range(1, 1000000000) AS x RETURN count(x)")]
    [InlineData("MATCH (a) UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(y)")]
    [InlineData("UNWIND range(1, 100000000) AS x RETURN x")]
    public async Task A_query_beyond_its_time_is_ended_on_the_server_too(string query)
    {
        var begin = Stopwatch.GetTimestamp();

        var late = await Assert.ThrowsAsync<CypherException>(
            () => CountAsync(new(query, None) { MaxRows = int.MaxValue, Deadline = TimeSpan.FromMilliseconds(500) }));

        Assert.Equal((CypherException.DeadlineExceeded, true), (late.Code, Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(10)));
        Assert.Contains("longer than 0.5 s", late.Message, StringComparison.Ordinal);
        await UntilNothingRunsAsync();
    }

    [SkippableFact]
    public async Task A_caller_who_goes_away_ends_the_query_and_frees_the_connection()
    {
        await using var database = server.Database(connections: 2);
        var cypher = new CypherReader(database);
        for (var i = 0; i < 3; i++)
        {
            using var going = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cypher.RunAsync(new(Endless, None), going.Token));
        }

        await UntilNothingRunsAsync();
        await using var next = await cypher.RunAsync(new("RETURN 1", None));
        Assert.Equal(["1"], next.Columns);
    }

    [SkippableFact]
    public async Task Rows_that_are_left_in_the_midst_free_the_connection()
    {
        await using var database = server.Database(connections: 2);
        var cypher = new CypherReader(database);
        for (var i = 0; i < 4; i++)
        {
            await using var rows = await cypher.RunAsync(new("UNWIND range(1, 1000000000) AS x RETURN x", None));
            await foreach (var _ in rows)
                break;
        }
        await UntilNothingRunsAsync();
    }

    [SkippableTheory]
    [InlineData("RETURN range(1, 1000000000)")]
    [InlineData("UNWIND range(1, 1000000000) AS x RETURN collect(x)")]
    [InlineData("RETURN reduce(s = 'ab', x IN range(1, 40) | s + s)")]
    public async Task A_bomb_of_memory_hurts_neither_side(string query)
    {
        var failure = await Assert.ThrowsAsync<CypherException>(() => CountAsync(new(query, None) { Deadline = TimeSpan.FromSeconds(5) }));

        Assert.Contains(failure.Code, new[] { CypherException.TooLarge, CypherException.DeadlineExceeded });
        Assert.Equal(["1"], await SingleAsync("RETURN '1'"));
    }

    [SkippableTheory]
    [InlineData("RETURN 1", " + 1", 1_900)]
    [InlineData("RETURN [1", ", 1", 1_900)]
    [InlineData("MATCH (a) WHERE a.x = 1", " OR a.x = 2", 300)]
    public async Task A_query_that_is_long_in_one_direction_is_answered_and_the_server_goes_on(string begin, string piece, int times)
    {
        var query = begin + string.Concat(Enumerable.Repeat(piece, times))
            + (begin.Contains('[', StringComparison.Ordinal)
            ? "]"
            : begin.StartsWith("MATCH", StringComparison.Ordinal) ? " RETURN a" : "");

        await CountAsync(new(query, None) { Deadline = TimeSpan.FromSeconds(30) });

        Assert.Equal(["1"], await SingleAsync("RETURN '1'"));
    }

    [SkippableFact]
    public async Task A_query_that_chokes_the_servers_planner_is_given_up_in_time_all_the_same()
    {
        var begin = Stopwatch.GetTimestamp();

        var failure = await Record.ExceptionAsync(
            () => CountAsync(new("RETURN " + string.Concat(Enumerable.Repeat("NOT ", 600)) + "true",
            None)
            { Deadline = TimeSpan.FromSeconds(1) }));

        // How it ends depends on the server's mood: an answer, silence, or a request that is ignored.
        Assert.True(failure is null or CypherException { Code: CypherException.DeadlineExceeded or CypherException.Failed },
            failure?.ToString());
        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.Zero, TimeSpan.FromSeconds(15));
    }

    [SkippableTheory]
    [InlineData("MATCH (n)\nRETURN  m", "not defined")]
    [InlineData("RETURN (1", "(line 1, column 10)")]
    [InlineData("RETURN $missing", "missing")]
    [InlineData("RETURN 1/0", "/ by zero")]
    [InlineData("UNWIND [1, 0] AS x RETURN 1/x", "/ by zero")]
    [InlineData("RETURN date('2025-13-01')", "Invalid value")]
    public async Task What_the_server_does_not_take_is_told_in_its_words_and_with_the_place(string query, string told)
    {
        var failure = await Assert.ThrowsAsync<CypherException>(() => AskAsync(query));

        Assert.Equal(CypherException.Failed, failure.Code);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CYPHER 5", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_that_is_away_is_told_as_a_failure_of_the_store()
    {
        await using var database = new Database(new Neo4jOptions { Uri = new Uri("bolt://127.0.0.1:1") });

        var failure = await Assert.ThrowsAsync<StoreException>(
            async () => await new CypherReader(database).RunAsync(new("RETURN 1", None)));

        Assert.Equal(("STORE_UNAVAILABLE", true), (failure.Code, failure.IsTransient));
    }

    private static IReadOnlyDictionary<string, object?> None => new Dictionary<string, object?>();

    private string Filled(string query) => query.Replace("{url}", _tripwire.Url, StringComparison.Ordinal);

    private async Task<(IReadOnlyList<string> Columns, List<IReadOnlyList<object?>> Rows)> AskAsync(string query,
        IReadOnlyDictionary<string, object?>? parameters = null)
    {
        await using var rows = await Cypher.RunAsync(new(query, parameters ?? None));
        var all = new List<IReadOnlyList<object?>>();
        await foreach (var row in rows)
            all.Add(row);
        return (rows.Columns, all);
    }

    private async Task<(int Count, bool IsCut)> CountAsync(CypherQuery query)
    {
        await using var rows = await Cypher.RunAsync(query);
        var count = 0;
        await foreach (var _ in rows)
            count++;
        return (count, rows.IsCut);
    }

    private async Task<List<string?>> SingleAsync(string query) => [.. (await AskAsync(query)).Rows.Select(row => row[0] as string)];

    /// <summary>Everything that a query could have changed.</summary>
    private async Task<string> StateAsync()
    {
        var state = new List<string>();
        foreach (var query in new[]
        {
            "MATCH (n) RETURN labels(n) + keys(n) + [n.name, toString(n.value)] AS x", "MATCH ()-[r]->() RETURN count(r) AS x",
            "CALL db.labels() YIELD label RETURN collect(label) AS x",
            "CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey) AS x",
            "CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType) AS x",
            "SHOW INDEXES YIELD name RETURN collect(name) AS x", "SHOW CONSTRAINTS YIELD name RETURN collect(name) AS x",
            "SHOW USERS YIELD user RETURN collect(user) AS x",
            "SHOW DATABASES YIELD name, currentStatus RETURN collect(name + currentStatus) AS x",
        })
            state.AddRange((await Driver.QueryAsync(query, r => System.Text.Json.JsonSerializer.Serialize(r[0]))));
        return string.Join('\n', state);
    }

    private async Task UntilNothingRunsAsync()
    {
        // What the server cannot stop goes on for a while after other tests: a planner that chokes, a record of a billion numbers.
        const string Ours = "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'CYPHER 5' AND NOT currentQuery "
            + "CONTAINS 'NOT NOT' AND NOT currentQuery CONTAINS 'RETURN range' RETURN status + ': ' + currentQuery";
        var begin = Stopwatch.GetTimestamp();
        while ((await Driver.QueryAsync(Ours, r => r[0].As<string>())) is { Count: > 0 } running)
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(20), string.Join('\n', running));
            await Task.Delay(20);
        }
    }
}
