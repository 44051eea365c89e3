using System.Collections.Concurrent;
using Graph.Bolt.Tests.Support;
using Neo4j.Driver;

namespace Graph.Bolt.Tests.Routing;

/// <summary>Three members, of which roles are given by each test and change as it says.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    public Cluster()
    {
        (Routers, Readers, Writers) = (Members, Members, [Members[0]]);
        foreach (var member in Members)
        {
            member.OnRoute = database =>
            {
                Routed.Enqueue(database);
                return Table(TimeToLive, Routers, Readers, Writers, database ?? "home");
            };
            member.OnRun = _ => Answer.One(member.Address);
        }
    }

    public ScriptedServer[] Members { get; } = [new(), new(), new()];

    public ScriptedServer[] Routers { get; set; }

    public ScriptedServer[] Readers { get; set; }

    public ScriptedServer[] Writers { get; set; }

    public long TimeToLive { get; set; } = 300;

    /// <summary>The databases that tables were asked for.</summary>
    public ConcurrentQueue<string?> Routed { get; } = new();

    public IDriver Driver(Action<ConfigBuilder>? more = null, int through = 0) => Members[through].Driver(more, "neo4j");

    public static Dictionary<string, object?> Table(long ttl, ScriptedServer[] routers, ScriptedServer[] readers, ScriptedServer[] writers,
        string? database = null) => new()
        {
            ["ttl"] = ttl,
            ["db"] = database,
            ["servers"] = new List<object?> { Role("ROUTE", routers), Role("READ", readers), Role("WRITE", writers) },
        };

    private static Dictionary<string, object?> Role(string role, ScriptedServer[] members) =>
        new() { ["role"] = role, ["addresses"] = members.Select(m => (object?)m.Address).ToList() };

    public async ValueTask DisposeAsync()
    {
        foreach (var member in Members) await member.DisposeAsync();
    }
}
