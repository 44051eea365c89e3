using Graph.Bolt.Tests.Connections;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Errors;

public class FailureTests
{
    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError", typeof(ClientException), false)]
    [InlineData("Neo.ClientError.Security.Forbidden", typeof(ForbiddenException), false)]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", typeof(SecurityException), false)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", typeof(FatalDiscoveryException), false)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", typeof(InvalidBookmarkException), false)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", typeof(TransientException), true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", typeof(TransactionTerminatedException), false)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", typeof(ClientException), false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", typeof(DatabaseException), false)]
    [InlineData("Something.Else", typeof(DatabaseException), false)]
    public async Task Each_failure_has_its_exception_and_the_connection_lives_on(string code, Type type, bool retriable)
    {
        await using var server = new ScriptedServer { Script = AuthenticationTests.Failing(MessageTag.Run, code, 1) };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var error = (Neo4jException)await Assert.ThrowsAsync(type, async () => await (await session.RunAsync("Q")).ConsumeAsync());
        Assert.Equal(("no", retriable), (error.Message, error.IsRetriable));
        Assert.Equal("50N42", error.GqlStatus);
        Assert.Equal("error: general processing exception - unexpected error. no", error.GqlStatusDescription);
        Assert.Equal(1L, (await (await session.RunAsync("Q")).SingleAsync())[0]);
        Assert.Equal(1, server.Connections);
        Assert.Single(server.Log, m => m == "RESET");
    }

    [Fact]
    public async Task A_request_that_is_ignored_without_a_failure_before_it_makes_the_connection_be_reset_and_nothing_else_be_sent()
    {
        await using var server = new ScriptedServer
        {
            Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Run) return false;
                peer.Failed = true;
                await peer.IgnoredAsync();
                return true;
            },
        };
        await using var driver = server.Driver();
        await using (var session = driver.AsyncSession())
        {
            await using var transaction = await session.BeginTransactionAsync();
            var error = await Assert.ThrowsAsync<ClientException>(async () => await (await transaction.RunAsync("Q")).ConsumeAsync());
            Assert.Contains("ignored", error.Message);
        }
        Assert.DoesNotContain("ROLLBACK", server.Log);
        await Eventually.TrueAsync(() => server.Log.Contains("RESET"), "a RESET");
    }

    [Fact]
    public async Task The_GQL_status_of_a_failure_and_of_its_causes_is_told()
    {
        await using var server = new ScriptedServer
        {
            Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Run) return false;
                peer.Failed = true;
                await peer.SendAsync(MessageTag.Failure, new Dictionary<string, object?>
                {
                    ["neo4j_code"] = "Neo.ClientError.Statement.SyntaxError",
                    ["message"] = "Invalid",
                    ["gql_status"] = "42001",
                    ["description"] = "error: syntax error or access rule violation - invalid syntax",
                    ["diagnostic_record"] = new Dictionary<string, object?> { ["_classification"] = "CLIENT_ERROR", ["OPERATION"] = "x" },
                    ["cause"] = new Dictionary<string, object?>
                    {
                        ["message"] = "deeper", ["gql_status"] = "42I06",
                        ["description"] = "error: more"
                    },
                });
                return true;
            },
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("Q")).ConsumeAsync());
        Assert.Equal(("42001", "CLIENT_ERROR", "CLIENT_ERROR"), (error.GqlStatus, error.GqlClassification, error.GqlRawClassification));
        Assert.Equal(("x", "/", "0"),
            (error.GqlDiagnosticRecord!["OPERATION"], error.GqlDiagnosticRecord["CURRENT_SCHEMA"],
            error.GqlDiagnosticRecord["OPERATION_CODE"]));
        var cause = Assert.IsType<Neo4jException>(error.InnerException);
        Assert.Equal(("deeper", "42I06", "UNKNOWN", null),
            (cause.Message, cause.GqlStatus, cause.GqlClassification, cause.GqlRawClassification));
    }

    [Theory]
    [InlineData(MessageTag.Hello)]
    [InlineData(MessageTag.Logon)]
    [InlineData(MessageTag.Begin)]
    [InlineData(MessageTag.Run)]
    [InlineData(MessageTag.Pull)]
    [InlineData(MessageTag.Discard)]
    [InlineData(MessageTag.Commit)]
    [InlineData(MessageTag.Rollback)]
    [InlineData(MessageTag.Reset)]
    public async Task Whatever_request_fails_the_next_caller_is_served(byte tag)
    {
        await using var server =
            new ScriptedServer
            {
                OnRun = _ => Answer.Numbers(20),
                Script = AuthenticationTests.Failing(tag, "Neo.DatabaseError.General.UnknownError", 1)
            };
        await using var driver =
            server.Driver(o => o.WithFetchSize(5).WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(5)));
        var failures = 0;
        foreach (var use in new Func<Task>[] { () => CommitAsync(driver), () => RollBackAsync(driver), () => DropAsync(driver),
            () => FailAsync(driver) })
        {
            try
            {
                await use().InTime();
            }
            catch (Neo4jException)
            {
                failures++;
            }
        }
        Assert.InRange(failures, 1, 2);
        await CommitAsync(driver);
        Assert.Empty(server.Faults);
    }

    [Fact]
    public async Task Records_that_came_before_a_failure_are_read_before_it_is_thrown()
    {
        await using var server = new ScriptedServer
        {
            Script = async (peer, message) =>
            {
                if (message.Tag != MessageTag.Pull) return false;
                await peer.RecordAsync([1L]);
                await peer.RecordAsync([2L]);
                await peer.FailureAsync("Neo.ClientError.Statement.ArithmeticError", "/ by zero");
                return true;
            },
        };
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync("Q");
        Assert.True(await cursor.FetchAsync());
        Assert.True(await cursor.FetchAsync());
        Assert.Equal(2L, cursor.Current[0]);
        await Assert.ThrowsAsync<ClientException>(cursor.FetchAsync);
        await Assert.ThrowsAsync<ClientException>(cursor.ConsumeAsync);
        Assert.Equal(["x"], await cursor.KeysAsync());
    }

    private static async Task CommitAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        await session.ExecuteWriteAsync(async tx => await (await tx.RunAsync("Q")).ToListAsync());
    }

    private static async Task RollBackAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        await (await tx.RunAsync("Q")).ConsumeAsync();
        await tx.RollbackAsync();
    }

    private static async Task DropAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        await (await session.RunAsync("Q")).FetchAsync();
    }

    // Verifying sends a RESET.
    private static Task FailAsync(IDriver driver) => driver.VerifyConnectivityAsync();
}
