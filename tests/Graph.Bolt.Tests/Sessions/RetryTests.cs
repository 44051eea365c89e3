using Graph.Bolt.Tests.Connections;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Sessions;

public class RetryTests
{
    [Theory]
    [InlineData(MessageTag.Begin)]
    [InlineData(MessageTag.Run)]
    [InlineData(MessageTag.Pull)]
    [InlineData(MessageTag.Commit)]
    public async Task What_may_pass_is_tried_again_wherever_it_failed(byte tag)
    {
        await using var server =
            new ScriptedServer { Script = AuthenticationTests.Failing(tag, "Neo.TransientError.Transaction.DeadlockDetected", 2) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tries = 0;
        Assert.Equal(1L, await session.ExecuteWriteAsync(async tx =>
        {
            tries++;
            return (await (await tx.RunAsync("Q")).SingleAsync())[0];
        }));
        Assert.Equal((3, 1, 1), (tries, server.Commits, server.Connections));
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.DatabaseError.General.UnknownError")]
    [InlineData("Neo.TransientError.Transaction.Terminated")]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped")]
    public async Task What_will_not_pass_is_not_tried_again(string code)
    {
        await using var server = new ScriptedServer { Script = AuthenticationTests.Failing(MessageTag.Run, code) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await Assert.ThrowsAnyAsync<Neo4jException>(
            () => session.ExecuteWriteAsync(async tx => await (await tx.RunAsync("Q")).ConsumeAsync()));
        Assert.Single(server.Log, m => m == "RUN Q");
    }

    [Fact]
    public async Task The_works_own_errors_roll_back_and_come_out_as_they_are()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await Assert.ThrowsAsync<FormatException>(() => session.ExecuteWriteAsync(async tx =>
        {
            await tx.RunAsync("Q");
            throw new FormatException();
        }));
        Assert.Equal((0, "ROLLBACK"), (server.Commits, server.Log.Last()));
    }

    [Fact]
    public async Task After_the_time_is_up_all_failures_are_told_and_two_tries_are_always_made()
    {
        await using var server =
            new ScriptedServer
            {
                Script =
            AuthenticationTests.Failing(MessageTag.Run, "Neo.TransientError.General.MemoryPoolOutOfMemoryError")
            };
        await using var driver = server.Driver(o => o.WithMaxTransactionRetryTime(TimeSpan.Zero));
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(
            () => session.ExecuteReadAsync(async tx => await (await tx.RunAsync("Q")).ConsumeAsync()));
        Assert.Equal(2, Assert.IsType<AggregateException>(error.InnerException).InnerExceptions.Count);
    }

    [Fact]
    public async Task Waits_begin_at_a_second_and_double_a_fifth_more_or_less()
    {
        var clock = new HastyClock();
        var config = new Config { Clock = clock, MaxTransactionRetryTime = TimeSpan.FromSeconds(30) };
        var error = await Assert.ThrowsAsync<ServiceUnavailableException>(
            () => new RetryPolicy(config).RunAsync<int>(() => throw new TransientException("no"), default));
        for (var i = 0; i < clock.Waits.Count; i++) Assert.InRange(clock.Waits[i].TotalSeconds, 0.8 * Math.Pow(2, i), 1.2 * Math.Pow(2, i));
        Assert.InRange(clock.Waits.Sum(w => w.TotalSeconds), 30, 75);
        Assert.Equal(clock.Waits.Count + 1, ((AggregateException)error.InnerException!).InnerExceptions.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_commit_whose_answer_was_lost_is_an_unknown_outcome_and_is_not_tried_again(bool applied)
    {
        await using var server = new ScriptedServer();
        server.Script = (peer, message) =>
        {
            if (message.Tag != MessageTag.Commit) return Task.FromResult(false);
            if (applied) server.OnCommit();
            peer.Cut();
            return Task.FromResult(true);
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tries = 0;
        var error = await Assert.ThrowsAnyAsync<ServiceUnavailableException>(() => session.ExecuteWriteAsync(async tx =>
        {
            tries++;
            await (await tx.RunAsync("CREATE")).ConsumeAsync();
        }));
        Assert.Equal((1, false), (tries, error.IsRetriable));
        Assert.Contains("may or may not have been committed", error.Message);
        Assert.Empty(session.LastBookmarks.Values);
    }

    [Fact]
    public async Task A_lost_commit_of_what_only_read_is_tried_again()
    {
        await using var server = new ScriptedServer();
        var cut = 1;
        server.Script = (peer, message) =>
        {
            if (message.Tag == MessageTag.Commit && Interlocked.Decrement(ref cut) == 0) peer.Cut();
            return Task.FromResult(false);
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        Assert.Equal(1L, await session.ExecuteReadAsync(async tx => (await (await tx.RunAsync("Q")).SingleAsync())[0]));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task A_server_that_is_back_is_used_again_by_all_who_wait()
    {
        await using var server = new ScriptedServer();
        await using var driver = server.Driver();
        await driver.VerifyConnectivityAsync();
        var cut = 20;
        server.Script = (peer, message) =>
        {
            if (message.Tag == MessageTag.Run && Interlocked.Decrement(ref cut) >= 0) peer.Cut();
            return Task.FromResult(false);
        };
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            await using var session = driver.AsyncSession();
            return await session.ExecuteWriteAsync(async tx => (await (await tx.RunAsync("Q")).SingleAsync())[0].As<int>());
        }));
        Assert.Equal((16, 16), (results.Sum(), server.Commits));
    }
}
