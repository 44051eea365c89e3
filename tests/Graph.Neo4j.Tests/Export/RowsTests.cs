using System.Text;
using Graph.Neo4j.Export;
using Neo4j.Driver;

namespace Graph.Neo4j.Tests.Export;

/// <summary>Whatever values rows have, Neo4j gets them as they are.</summary>
[Collection(RealNeo4jTests.Name)]
public sealed class RowsTests(RealNeo4j real)
{
    private static readonly object?[] Values =
    [
        "", "plain", "\t", "a\tb\nc\r\n", "\\u0041 'x'", "[]", "null", null,
        0L, long.MaxValue, long.MinValue, null,
        0.0, -0.75, 5.0, 1e16, -1.5e300, double.Epsilon, null,
        true, false, null,
        new DateTimeOffset(2025, 5, 16, 10, 35, 0, 7, TimeSpan.Zero), null,
        (string[])["one"], (string[])["a\tb", "", "c\nd"], null,
    ];

    [SkippableFact]
    public async Task Neo4j_reads_every_value_as_it_was()
    {
        Skip.IfNot(real.IsThere, Testing.Neo4jServer.Missing);
        var rows = new RowBatch(new ScriptRow("Value", IsEdge: false, ["key"], []), endsShow: true);
        // A column holds values of one type.
        for (var i = 0; i < Values.Length; i++)
            rows.Add(new Dictionary<string, object?>
            {
                ["key"] = $"{i:d3}",
                [Values[i]?.GetType().Name.Replace("[]", "s", StringComparison.Ordinal) ?? "none"] = Values[i]
            });
        var script = new StringBuilder();
        rows.Flush(script);
        await real.ClearAsync();

        await real.RunScriptAsync(Encoding.UTF8.GetBytes(script.ToString()));

        await using var driver = real.Driver();
        await using var session = driver.AsyncSession();
        var read = await (await session.RunAsync("MATCH (v:Value) RETURN properties(v) AS v ORDER BY v.key")).ToListAsync();
        Assert.Equal(Values.Select(Expected),
            read.Select(row => ((IReadOnlyDictionary<string, object?>)row[0]!).SingleOrDefault(property => property.Key != "key").Value)
            .Select(Plain));
    }

    private static object? Expected(object? value) => value is string[] texts ? new List<object?>(texts) : value;

    private static object? Plain(object? value) => value is ZonedDateTime time ? time.ToDateTimeOffset() : value;
}
