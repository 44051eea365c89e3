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
}
