using Neo4j.Driver;

namespace Graph.Bolt.Tests.Real;

[Collection(RealServerTests.Name)]
public sealed class RealValueTests(RealServer server)
{
    private static readonly Dictionary<string, object?> Samples = new()
    {
        ["null"] = null,
        ["true"] = true,
        ["least integer"] = long.MinValue,
        ["greatest integer"] = long.MaxValue,
        ["tiny float"] = double.Epsilon,
        ["infinity"] = double.NegativeInfinity,
        ["not a number"] = double.NaN,
        ["empty string"] = "",
        ["string"] = "Çırağan Łódź Дніпро 𝄞",
        ["long string"] = new string('x', 1_000_000),
        ["bytes"] = new byte[] { 0, 255, 1 },
        ["many bytes"] = new byte[200_000],
        ["empty list"] = new List<object?>(),
        ["list"] = new List<object?> { 1L, "a", null, new List<object?> { 2L } },
        ["long list"] = Enumerable.Range(0, 100_000).Select(i => (object?)(long)i).ToList(),
        ["map"] = new Dictionary<string, object?> { ["a"] = 1L, ["ç ğ"] = new Dictionary<string, object?> { ["b"] = null } },
        ["date"] = new LocalDate(2025, 5, 16),
        ["first date"] = new LocalDate(-999_999_999, 1, 1),
        ["last date"] = new LocalDate(999_999_999, 12, 31),
        ["leap day"] = new LocalDate(-4, 2, 29),
        ["local time"] = new LocalTime(23, 59, 59, 999_999_999),
        ["time"] = new OffsetTime(0, 0, 0, 1, -64_800),
        ["local datetime"] = new LocalDateTime(2025, 5, 16, 13, 35, 7, 1),
        ["ancient datetime"] = new LocalDateTime(-44, 3, 15, 12, 0, 0, 5),
        ["datetime with offset"] = new ZonedDateTime(1_747_391_707, 123_456_789, Zone.Of(10_800)),
        ["datetime with odd offset"] = new ZonedDateTime(-1, 1, Zone.Of(-12_345)),
        ["datetime with zone"] = new ZonedDateTime(1_747_391_707, 1, Zone.Of("Europe/Istanbul")),
        ["datetime in the hour that comes twice"] = new ZonedDateTime(1_761_440_400, 0, Zone.Of("Europe/Kyiv")),
        ["duration"] = new Duration(14, 3, -7, 999_999_999),
        ["point on the globe"] = new Point(4326, 29.0155, 41.0434),
        ["point in space"] = new Point(9157, 1.5, -2.5, 3.5),
    };

    public static TheoryData<string> Names => [.. Samples.Keys];

    public static TheoryData<string> Properties =>
        [.. Samples.Where(s => s.Value is not (null or Dictionary<string, object?> or List<object?> { Count: 4 })).Select(s => s.Key)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_value_goes_there_and_back(string name)
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var record = await (await session.RunAsync("RETURN $value AS value, [$value] AS list, {inner: $value} AS map",
            new Dictionary<string, object?> { ["value"] = Samples[name] })).SingleAsync();
        Assert.Equal(Samples[name], record["value"]);
        Assert.Equal(Samples[name], ((List<object?>)record["list"]!)[0]);
        Assert.Equal(Samples[name], ((Dictionary<string, object?>)record["map"]!)["inner"]);
    }

    [SkippableTheory]
    [MemberData(nameof(Properties))]
    public async Task A_value_that_can_be_a_property_is_stored_and_read_as_it_was(string name)
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        var tx = await session.BeginTransactionAsync();
        var node = (INode)(await (await tx.RunAsync("CREATE (n:Sample {value: $value}) RETURN n",
            new Dictionary<string, object?> { ["value"] = Samples[name] })).SingleAsync())[0]!;
        Assert.Equal(Samples[name], node["value"]);
        Assert.Equal(["Sample"], node.Labels);
        await tx.RollbackAsync();
    }

    [SkippableFact]
    public async Task Nodes_relationships_and_paths_come_with_all_that_they_have()
    {
        await using var driver = server.Driver();
        await using var session = driver.AsyncSession();
        await using var tx = await session.BeginTransactionAsync();
        var record = await (await tx.RunAsync(
            """
            CREATE p = (a:Actor:Mediator {key: 'a'})-[r:PARTICIPATED_IN {role: 'HOST'}]->(e:Event {key: 'e'})<-[:PARTICIPATED_IN]-(b:Actor {key: 'b'})
            RETURN a, r, e, p, elementId(a) AS id
            """)).SingleAsync();
        var (a, r, e, p) = (record["a"].As<INode>(), record["r"].As<IRelationship>(), record["e"].As<INode>(), record["p"].As<IPath>());
        Assert.Equal(record["id"], a.ElementId);
        Assert.Equal(["Actor", "Mediator"], a.Labels.Order());
        Assert.Equal(("PARTICIPATED_IN", "HOST", a.ElementId, e.ElementId), (r.Type, r["role"], r.StartNodeElementId, r.EndNodeElementId));
        Assert.Equal(["a", "e", "b"], p.Nodes.Select(n => n["key"]));
        Assert.Equal([a, e], p.Nodes.Take(2));
        Assert.Equal(r, p.Relationships[0]);
        Assert.Equal((p.End.ElementId, e.ElementId), (p.Relationships[1].StartNodeElementId, p.Relationships[1].EndNodeElementId));
    }
}
