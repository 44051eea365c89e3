using Graph.Bolt.Tests.Connections;
using Graph.Bolt.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Routing;

public class RoutingTests
{
    [Fact]
    public async Task Writes_go_to_the_leader_and_reads_are_spread_over_the_readers()
    {
        await using var cluster = new Cluster();
        cluster.Readers = cluster.Members[1..];
        await using var driver = cluster.Driver();
        for (var i = 0; i < 10; i++) Assert.Equal(cluster.Members[0].Address, await WhereAsync(driver, AccessMode.Write));
        var read = new List<string>();
        for (var i = 0; i < 20; i++) read.Add(await WhereAsync(driver, AccessMode.Read));
        Assert.Equal([10, 10], cluster.Readers.Select(r => read.Count(a => a == r.Address)));
        Assert.Single(cluster.Routed);
    }

    [Fact]
    public async Task The_least_used_reader_is_chosen()
    {
        await using var cluster = new Cluster();
        cluster.Readers = cluster.Members[1..];
        await using var driver = cluster.Driver();
        await using var busy = driver.AsyncSession(o => o.WithDefaultAccessMode(AccessMode.Read));
        var tx = await busy.BeginTransactionAsync();
        var taken = (await (await tx.RunAsync("Q")).SingleAsync())[0];
        for (var i = 0; i < 10; i++) Assert.NotEqual(taken, await WhereAsync(driver, AccessMode.Read));
        await tx.RollbackAsync();
    }

    [Theory]
    [InlineData(FailureClass.NotALeader)]
    [InlineData(FailureClass.ReadOnly)]
    public async Task When_the_leader_moves_the_write_follows(string code)
    {
        await using var cluster = new Cluster();
        await using var driver = cluster.Driver();
        Assert.Equal(cluster.Members[0].Address, await WhereAsync(driver, AccessMode.Write));
        cluster.Writers = [cluster.Members[2]];
        cluster.Members[0].Script = AuthenticationTests.Failing(MessageTag.Run, code);
        Assert.Equal(cluster.Members[2].Address, await WhereAsync(driver, AccessMode.Write));
        Assert.Equal(2, cluster.Routed.Count);
        Assert.Equal(0, cluster.Members[1].Commits);
    }

    [Fact]
    public async Task An_auto_commit_write_on_a_former_leader_tells_that_the_session_expired()
    {
        await using var cluster = new Cluster();
        cluster.Members[0].Script = AuthenticationTests.Failing(MessageTag.Run, FailureClass.NotALeader);
        await using var driver = cluster.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<SessionExpiredException>(async () => await (await session.RunAsync("Q")).ConsumeAsync());
        Assert.Equal((FailureClass.NotALeader, true), (error.Code, error.IsRetriable));
    }

    [Fact]
    public async Task When_a_reader_is_gone_another_is_used()
    {
        await using var cluster = new Cluster();
        cluster.Readers = cluster.Members[1..];
        await using var driver = cluster.Driver();
        for (var i = 0; i < 4; i++) await WhereAsync(driver, AccessMode.Read);
        cluster.Members[1].Kill();
        for (var i = 0; i < 10; i++) Assert.Equal(cluster.Members[2].Address, await WhereAsync(driver, AccessMode.Read));
    }

    [Fact]
    public async Task When_the_leader_is_gone_the_write_waits_for_the_next_one()
    {
        await using var cluster = new Cluster();
        await using var driver = cluster.Driver(through: 1);
        Assert.Equal(cluster.Members[0].Address, await WhereAsync(driver, AccessMode.Write));
        cluster.Members[0].Kill();
        cluster.Routers = cluster.Members[1..];
        cluster.Writers = [];
        var elected = 0;
        cluster.Members[1].OnRoute = _ =>
        {
            if (++elected == 3) cluster.Writers = [cluster.Members[1]];
            return Cluster.Table(300, cluster.Routers, cluster.Members[1..], cluster.Writers, "home");
        };
        cluster.Members[2].OnRoute = cluster.Members[1].OnRoute;
        Assert.Equal(cluster.Members[1].Address, await WhereAsync(driver, AccessMode.Write));
        Assert.Equal(3, elected);
    }

    [Fact]
    public async Task When_a_router_is_gone_or_refuses_the_next_one_is_asked_and_at_last_the_first_address()
    {
        await using var cluster = new Cluster { TimeToLive = 0 };
        cluster.Readers = cluster.Writers = [cluster.Members[2]];
        await using var driver = cluster.Driver();
        await WhereAsync(driver, AccessMode.Read);
        cluster.Members[0].Script = AuthenticationTests.Failing(MessageTag.Route, "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase");
        await WhereAsync(driver, AccessMode.Read);
        cluster.Members[1].Kill();
        await WhereAsync(driver, AccessMode.Read);
        cluster.Routers = [cluster.Members[2]];
        await WhereAsync(driver, AccessMode.Read);
        cluster.Members[2].Script = AuthenticationTests.Failing(MessageTag.Route, "Neo.DatabaseError.General.UnknownError");
        cluster.Members[0].Script = (_, _) => Task.FromResult(false);
        var asked = cluster.Members[0].Log.Count(m => m == "ROUTE");
        await WhereAsync(driver, AccessMode.Read);
        Assert.Equal(asked + 1, cluster.Members[0].Log.Count(m => m == "ROUTE"));
    }

    [Fact]
    public async Task When_nobody_is_there_the_cluster_is_unavailable()
    {
        var cluster = new Cluster();
        await using var driver = cluster.Driver(o => o.WithMaxTransactionRetryTime(TimeSpan.Zero));
        await WhereAsync(driver, AccessMode.Read);
        await cluster.DisposeAsync();
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => WhereAsync(driver, AccessMode.Read));
    }

    [Fact]
    public async Task Many_who_need_a_table_wait_for_one()
    {
        await using var cluster = new Cluster();
        var gate = new TaskCompletionSource();
        cluster.Members[0].Script = async (_, message) =>
        {
            if (message.Tag == MessageTag.Route) await gate.Task;
            return false;
        };
        await using var driver = cluster.Driver();
        var all = Enumerable.Range(0, 40).Select(_ => Task.Run(() => WhereAsync(driver, AccessMode.Read))).ToArray();
        await Eventually.TrueAsync(() => cluster.Members[0].Log.Contains("ROUTE"), "a table is asked for");
        gate.SetResult();
        await Task.WhenAll(all).InTime();
        Assert.Single(cluster.Routed);
    }

    [Fact]
    public async Task A_table_is_believed_for_its_time_to_live()
    {
        var clock = new FakeTimeProvider();
        await using var cluster = new Cluster { TimeToLive = 60 };
        await using var driver = cluster.Driver(o => o.With(c => c.Clock = clock));
        await WhereAsync(driver, AccessMode.Read);
        clock.Advance(TimeSpan.FromSeconds(59));
        await WhereAsync(driver, AccessMode.Write);
        Assert.Single(cluster.Routed);
        clock.Advance(TimeSpan.FromSeconds(2));
        await WhereAsync(driver, AccessMode.Read);
        Assert.Equal(2, cluster.Routed.Count);
    }

    [Fact]
    public async Task A_session_stays_in_the_home_database_that_it_began_in_and_others_have_tables_of_their_own()
    {
        await using var cluster = new Cluster();
        await using var driver = cluster.Driver();
        await WhereAsync(driver, AccessMode.Write);
        await WhereAsync(driver, AccessMode.Write, "other");
        await WhereAsync(driver, AccessMode.Write, "other");
        await WhereAsync(driver, AccessMode.Write, "home");
        Assert.Equal([null, "other"], cluster.Routed);
        Assert.Equal(["home", "other", "other", "home"],
            cluster.Members[0].Messages.Where(m => m.Tag == MessageTag.Begin).Select(m => m.Map(0)["db"]));
    }

    [Fact]
    public async Task The_servers_are_told_how_the_client_came_to_them()
    {
        await using var cluster = new Cluster();
        await using var driver = GraphDatabase.Driver($"neo4j://{cluster.Members[0].Address}?region=eu%20west&policy=x");
        await using var session = driver.AsyncSession(o => o.WithBookmarks(Bookmarks.From("mark")));
        await session.ExecuteReadAsync(async tx => await (await tx.RunAsync("Q")).ConsumeAsync());
        var route = cluster.Members[0].Messages.Single(m => m.Tag == MessageTag.Route);
        Assert.Equal((cluster.Members[0].Address, "eu west", "x"),
            (route.Map(0)["address"], route.Map(0)["region"], route.Map(0)["policy"]));
        Assert.Equal(["mark"], (List<object?>)route.Fields[1]!);
        var hello = (Dictionary<string, object?>)cluster.Members[0].Messages.First(m => m.Tag == MessageTag.Hello).Map(0)["routing"]!;
        Assert.Equal("eu west", hello["region"]);
    }

    [Theory]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", typeof(FatalDiscoveryException))]
    [InlineData("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException))]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", typeof(InvalidBookmarkException))]
    public async Task What_every_server_would_answer_alike_is_not_asked_of_another(string code, Type type)
    {
        await using var cluster = new Cluster { TimeToLive = 0 };
        await using var driver = cluster.Driver();
        await WhereAsync(driver, AccessMode.Read);
        foreach (var member in cluster.Members) member.Script = AuthenticationTests.Failing(MessageTag.Route, code);
        await Assert.ThrowsAsync(type, () => WhereAsync(driver, AccessMode.Read));
        Assert.Equal(2, cluster.Members.Sum(m => m.Log.Count(l => l == "ROUTE")));
    }

    [Fact]
    public async Task A_database_that_is_unavailable_on_one_server_is_looked_for_on_another()
    {
        await using var cluster = new Cluster();
        cluster.Readers = cluster.Members[1..];
        await using var driver = cluster.Driver();
        cluster.Members[1].Script = AuthenticationTests.Failing(MessageTag.Run, FailureClass.DatabaseUnavailable);
        for (var i = 0; i < 6; i++) Assert.Equal(cluster.Members[2].Address, await WhereAsync(driver, AccessMode.Read));
        Assert.InRange(cluster.Members[1].Log.Count(m => m == "RUN Q"), 0, 1);
    }

    [Fact]
    public async Task A_lost_commit_is_unknown_in_a_cluster_too()
    {
        await using var cluster = new Cluster();
        cluster.Members[0].Script = (peer, message) =>
        {
            if (message.Tag == MessageTag.Commit) peer.Cut();
            return Task.FromResult(message.Tag == MessageTag.Commit);
        };
        await using var driver = cluster.Driver();
        var error = await Assert.ThrowsAnyAsync<ServiceUnavailableException>(() => WhereAsync(driver, AccessMode.Write));
        Assert.False(error.IsRetriable);
        Assert.Single(cluster.Members[0].Log, m => m == "COMMIT");
    }

    [Fact]
    public async Task Members_that_come_go_and_change_roles_lose_no_work()
    {
        await using var cluster = new Cluster { TimeToLive = 0 };
        await using var driver = cluster.Driver();
        var done = 0;
        var workers = Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await WhereAsync(driver, worker % 2 == 0 ? AccessMode.Read : AccessMode.Write);
                Interlocked.Increment(ref done);
            }
        })).ToArray();
        for (var turn = 0; !workers.All(w => w.IsCompleted); turn++)
        {
            var leader = cluster.Members[turn % 3];
            cluster.Writers = [leader];
            cluster.Readers = [.. cluster.Members.Where(m => m != leader)];
            foreach (var member in cluster.Members)
                member.Script = member == leader ? (_, _) => Task.FromResult(false) : async (peer, message) =>
                {
                    if (message.Tag != MessageTag.Begin || peer.Failed || message.Map(0).GetValueOrDefault("mode") as string == "r")
                        return false;
                    await peer.FailureAsync(FailureClass.NotALeader);
                    return true;
                };
            await Task.Delay(5);
        }
        await Task.WhenAll(workers).InTime();
        Assert.Equal(480, done);
        Assert.Equal(480, cluster.Members.Sum(m => m.Commits));
        Assert.All(cluster.Members, m => Assert.Empty(m.Faults));
    }

    private static async Task<string> WhereAsync(IDriver driver, AccessMode mode, string? database = null)
    {
        await using var session = driver.AsyncSession(o =>
        {
            if (database is not null) o.WithDatabase(database);
        });
        Func<IAsyncQueryRunner, Task<string>> work = async tx => (await (await tx.RunAsync("Q")).SingleAsync())[0].As<string>();
        return await (mode == AccessMode.Read ? session.ExecuteReadAsync(work) : session.ExecuteWriteAsync(work)).InTime();
    }
}
