using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Sessions;

public class AutoCommitTests
{
    [Fact]
    public async Task A_query_goes_out_with_its_first_pull_in_one_write()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var record = await (await session.RunAsync("RETURN 1 AS x")).SingleAsync();
        Assert.Equal(1L, record["x"]);
        Assert.Equal(["HELLO + LOGON", "RUN RETURN 1 AS x + PULL 1000"], server.Writes);
    }

    [Fact]
    public async Task What_the_transaction_is_told_goes_with_the_query()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session =
            driver.AsyncSession(
            o => o.WithDatabase("db").WithDefaultAccessMode(AccessMode.Read).WithBookmarks(Bookmarks.From("a", "b"), Bookmarks.From("b")));
        await (await session.RunAsync("Q", new Dictionary<string, object?> { ["p"] = 1 },
            o => o.WithTimeout(TimeSpan.FromMilliseconds(1.5))
            .WithMetadata(new Dictionary<string, object?> { ["m"] = "v" }))).ConsumeAsync();
        var run = server.Messages.Single(m => m.Tag == MessageTag.Run);
        Assert.Equal(1L, run.Map(1)["p"]);
        Assert.Equal("db", run.Map(2)["db"]);
        Assert.Equal("r", run.Map(2)["mode"]);
        Assert.Equal(2L, run.Map(2)["tx_timeout"]);
        Assert.Equal(["a", "b"], (List<object?>)run.Map(2)["bookmarks"]!);
        Assert.Equal("v", ((Dictionary<string, object?>)run.Map(2)["tx_metadata"]!)["m"]);
    }

    [Fact]
    public async Task The_next_query_sees_what_the_one_before_wrote()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await (await session.RunAsync("CREATE")).ConsumeAsync();
        var mark = Assert.Single(session.LastBookmarks.Values);
        await (await session.RunAsync("MATCH")).ConsumeAsync();
        Assert.Equal([mark], (List<object?>)server.Messages.Last(m => m.Tag == MessageTag.Run).Map(2)["bookmarks"]!);
        Assert.NotEqual(mark, session.LastBookmarks.Values.Single());
    }

    [Fact]
    public async Task A_result_that_is_not_read_is_dropped_on_the_server_when_the_session_goes_on_or_ends()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(50) };
        await using var driver = server.Driver(o => o.WithFetchSize(10));
        await using (var session = driver.AsyncSession())
        {
            var first = await session.RunAsync("FIRST");
            Assert.True(await first.FetchAsync());
            var second = await session.RunAsync("SECOND");
            await Assert.ThrowsAsync<ResultConsumedException>(first.FetchAsync);
            Assert.True(await second.FetchAsync());
        }
        Assert.Equal(2, server.Log.Count(m => m == "DISCARD -1"));
        Assert.DoesNotContain("RESET", server.Log);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task The_summary_tells_what_the_server_told()
    {
        await using var server = new ScriptedServer
        {
            OnRun = _ => Answer.One(1L) with
            {
                Summary = new()
                {
                    ["type"] = "rw", ["db"] = "neo4j",
                    ["stats"] = new Dictionary<string, object?>
                    {
                        ["nodes-created"] = 2L, ["properties-set"] = 3L,
                        ["contains-updates"] = true
                    },
                    ["statuses"] = new List<object?>
                    {
                        new Dictionary<string, object?>
                        {
                            ["gql_status"] = "01N50", ["status_description"] = "warn: label does not exist.",
                            ["diagnostic_record"] =
                            new Dictionary<string, object?> { ["_classification"] = "UNRECOGNIZED", ["_severity"] = "WARNING" },
                        },
                        new Dictionary<string, object?> { ["gql_status"] = "00000",
                        ["status_description"] = "note: successful completion" },
                    },
                    ["plan"] = new Dictionary<string, object?>
                    {
                        ["operatorType"] = "ProduceResults",
                        ["args"] = new Dictionary<string, object?>(), ["identifiers"] = new List<object?> { "x" },
                        ["children"] = new List<object?>()
                    },
                },
            },
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("Q");
        Assert.Equal(["x"], await cursor.KeysAsync());
        var summary = await cursor.ConsumeAsync();
        Assert.Equal(QueryType.ReadWrite, summary.QueryType);
        Assert.Equal(("Q", "neo4j", "Neo4j/5.26.0", server.Address),
            (summary.Query.Text, summary.Database.Name, summary.Server.Agent, summary.Server.Address));
        Assert.Equal((3, 5), (summary.ResultAvailableAfter.TotalMilliseconds, summary.ResultConsumedAfter.TotalMilliseconds));
        Assert.Null(summary.Profile);
        Assert.Equal(
            [("01N50", "warn: label does not exist.", "UNRECOGNIZED", "WARNING"), ("00000", "note: successful completion", null, null)],
            summary.GqlStatusObjects.Select(
            status => (status.GqlStatus, status.StatusDescription, status.RawClassification, status.RawSeverity)));
        Assert.Same(summary, await cursor.ConsumeAsync());
    }

    [Fact]
    public async Task A_closed_session_runs_nothing()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        var session = driver.AsyncSession();
        var cursor = await session.RunAsync("Q");
        await session.CloseAsync();
        await session.CloseAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => session.RunAsync("Q"));
        await Assert.ThrowsAsync<ResultConsumedException>(cursor.FetchAsync);
        Assert.False(cursor.IsOpen);
        Assert.Equal(["x"], await cursor.KeysAsync());
    }

    [Fact]
    public async Task An_error_that_nobody_saw_is_thrown_when_the_session_ends_and_one_that_was_seen_is_not()
    {
        await using var server =
            new ScriptedServer
            {
                Script =
            Connections.AuthenticationTests.Failing(MessageTag.Run, "Neo.ClientError.Statement.SyntaxError")
            };
        await using var driver = server.Driver();
        var session = driver.AsyncSession();
        await session.RunAsync("Q");
        await Assert.ThrowsAsync<ClientException>(session.CloseAsync);
        session = driver.AsyncSession();
        var cursor = await session.RunAsync("Q");
        await Assert.ThrowsAsync<ClientException>(cursor.FetchAsync);
        await session.CloseAsync();
    }

    [Fact]
    public async Task A_parameter_that_cannot_be_sent_spoils_neither_the_session_nor_the_connection()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await Assert.ThrowsAsync<ProtocolException>(() => session.RunAsync("Q", new { bad = 1m }));
        Assert.Equal(1L, (await (await session.RunAsync("Q")).SingleAsync())[0]);
        await Assert.ThrowsAsync<ProtocolException>(() => session.ExecuteWriteAsync(tx => tx.RunAsync("Q", new { bad = 1m })));
        Assert.Equal(1L, (await (await session.RunAsync("Q")).SingleAsync())[0]);
        Assert.Equal(1, server.Connections);
    }
}
