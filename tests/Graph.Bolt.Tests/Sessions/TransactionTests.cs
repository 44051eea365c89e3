using Graph.Bolt.Tests.Connections;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Sessions;

public class TransactionTests
{
    [Fact]
    public async Task A_managed_transaction_begins_with_its_first_query_in_one_write()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession(o => o.WithDatabase("db"));
        Assert.Equal(1L, await session.ExecuteReadAsync(async tx => (await (await tx.RunAsync("Q")).SingleAsync())[0]));
        Assert.Equal(["HELLO + LOGON", "BEGIN + RUN Q + PULL 1000", "COMMIT"], server.Writes);
        var begin = server.Messages.Single(m => m.Tag == MessageTag.Begin).Map(0);
        Assert.Equal(("r", "db"), (begin["mode"], begin["db"]));
        Assert.Empty(server.Messages.Single(m => m.Tag == MessageTag.Run).Map(2));
        Assert.Single(session.LastBookmarks.Values);
    }

    [Fact]
    public async Task An_open_transaction_has_begun_when_the_caller_gets_it()
    {
        await using var server =
            new ScriptedServer { Script = AuthenticationTests.Failing(MessageTag.Begin, "Neo.ClientError.Transaction.InvalidBookmark", 1) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await Assert.ThrowsAsync<InvalidBookmarkException>(session.BeginTransactionAsync);
        var tx = await session.BeginTransactionAsync();
        await tx.RunAsync("Q");
        await tx.RollbackAsync();
        Assert.Equal(["HELLO", "LOGON", "BEGIN", "RESET", "BEGIN", "RUN Q", "PULL 1000", "ROLLBACK"], server.Log);
        Assert.Empty(session.LastBookmarks.Values);
    }

    [Fact]
    public async Task Several_results_of_a_transaction_are_read_side_by_side()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(30) };
        await using var driver = server.Driver(o => o.WithFetchSize(10));
        await using var session = driver.AsyncSession();
        await using var tx = await session.BeginTransactionAsync();
        var cursors = new[] { await tx.RunAsync("A"), await tx.RunAsync("B"), await tx.RunAsync("C") };
        var read = new List<int>[] { [], [], [] };
        for (var i = 0; i < 30; i++)
            for (var c = 0; c < 3; c++)
            {
                Assert.True(await cursors[c].FetchAsync());
                read[c].Add(cursors[c].Current[0].As<int>());
            }
        await tx.CommitAsync();
        Assert.All(read, r => Assert.Equal(Enumerable.Range(0, 30), r));
        Assert.Contains("PULL 10 of 0", server.Log);
        Assert.Contains("PULL 10 of 2", server.Log);
    }

    [Fact]
    public async Task A_commit_drops_what_was_not_read()
    {
        await using var server = new ScriptedServer { OnRun = _ => Answer.Numbers(30) };
        await using var driver = server.Driver(o => o.WithFetchSize(10));
        await using var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        await tx.RunAsync("A");
        await tx.RunAsync("B");
        await tx.CommitAsync();
        Assert.Equal(1, server.Commits);
        Assert.Equal(["DISCARD -1 of 0", "DISCARD -1 of 1"], server.Log.Where(m => m.StartsWith("DISCARD", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_query_that_fails_ends_its_transaction_and_nothing_of_it_lasts()
    {
        await using var server =
            new ScriptedServer { Script = AuthenticationTests.Failing(MessageTag.Run, "Neo.ClientError.Statement.SyntaxError", 1) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        var cursor = await tx.RunAsync("Q");
        await Assert.ThrowsAsync<ClientException>(cursor.FetchAsync);
        await Assert.ThrowsAsync<TransactionTerminatedException>(() => tx.RunAsync("Q"));
        await Assert.ThrowsAsync<TransactionTerminatedException>(tx.CommitAsync);
        await tx.RollbackAsync();
        Assert.Equal(0, server.Commits);
        Assert.Equal(1L, await session.ExecuteReadAsync(async t => (await (await t.RunAsync("Q")).SingleAsync())[0]));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_query_that_nobody_looked_at_and_that_failed_makes_the_commit_fail()
    {
        await using var server =
            new ScriptedServer
            {
                Script =
            AuthenticationTests.Failing(MessageTag.Pull, "Neo.ClientError.Schema.ConstraintValidationFailed")
            };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ClientException>(() => session.ExecuteWriteAsync(tx => tx.RunAsync("CREATE")));
        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", error.Code);
        Assert.DoesNotContain("COMMIT", server.Log);
    }

    [Fact]
    public async Task What_is_over_stays_over()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        var cursor = await tx.RunAsync("Q");
        await tx.CommitAsync();
        await Assert.ThrowsAsync<TransactionClosedException>(tx.CommitAsync);
        await Assert.ThrowsAsync<TransactionClosedException>(tx.RollbackAsync);
        await Assert.ThrowsAsync<TransactionClosedException>(() => tx.RunAsync("Q"));
        await Assert.ThrowsAsync<ResultConsumedException>(cursor.FetchAsync);
        await tx.DisposeAsync();
        Assert.Equal(1, server.Commits);
    }

    [Fact]
    public async Task One_transaction_at_a_time_and_closing_the_session_rolls_it_back()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<TransactionNestingException>(() => session.RunAsync("Q"));
        await Assert.ThrowsAsync<TransactionNestingException>(session.BeginTransactionAsync);
        await session.CloseAsync();
        await Assert.ThrowsAsync<TransactionClosedException>(tx.CommitAsync);
        Assert.Equal((0, "ROLLBACK"), (server.Commits, server.Log.Last()));
    }

    [Fact]
    public async Task Work_that_runs_nothing_costs_nothing()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await session.ExecuteWriteAsync(_ => Task.CompletedTask);
        Assert.Equal(["HELLO", "LOGON"], server.Log);
    }
}
