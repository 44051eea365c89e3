using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Write;

/// <summary>
/// What follows from new versions for others: dates of what an event places in time, degrees, sources, citations of what went or came back,
/// and words that the law took out.
/// </summary>
internal sealed class DerivedDataUpdater(BulkWriter statements, WriteTransaction record, IReadOnlyList<VersionChange> changes,
    DegreeCounts tallies, Func<Key, bool> isPresent, Func<Key, ElementVersion> now)
{
    private static readonly string Meta = string.Join(", ",
        ((string[])["revision", "recordedAt", "recordedBy", "version", "operation", "reason", "origin", "retractedAt", "retractedBy",
        "retractedFor", "mergedInto", "kind", "live", "until"]).Select(name => "." + name));

    public async Task FollowAsync()
    {
        await DateAsync().ConfigureAwait(false);
        await statements.RunAsync(
            "UNWIND $rows AS row MATCH (x) WHERE elementId(x) = row[0] SET x.degree = x.degree + row[1]",
            tallies.Degrees.Where(each => isPresent(each.Key)).Select(each => (object[])[record.IdOf(each.Key), each.More]))
            .ConfigureAwait(false);
        await ShowCitationsAsync().ConfigureAwait(false);
        foreach (var kept in tallies.Cited.Where(isPresent).GroupBy(PatternOf))
            await statements.RunAsync(
                $"UNWIND $rows AS key MATCH {kept.Key} WITH x, COLLECT {{ MATCH (c:Citation {{supports: key}}) RETURN DISTINCT c.source "
                + $"AS source ORDER BY source }} AS sources " +
                "SET x.sources = CASE WHEN sources = [] THEN null ELSE sources END",
                [.. kept.Select(key => key.Value)]).ConfigureAwait(false);
        await BlankAsync().ConfigureAwait(false);
    }

    private Task DateAsync() => statements.RunAsync(
        "UNWIND $rows AS row MATCH (e:Event {key: row.key})-[x WHERE x.datedBy = row.key]-() SET x += row.days",
        [.. changes.Where(change => change is { WasPresent: true, IsPresent: true, Old.Content: Event old }
        && old.Date != ((Event)change.New.Content).Date).Select(change =>
        {
            var days = new Dictionary<string, object?>();
            PropertyMapper.AddDays(days, ((Event)change.New.Content).Date.Bounds);
            return new Dictionary<string, object?> { ["key"] = change.Key.Value, ["days"] = days };
        })]);

    // A citation vanishes with what it is given for, and comes back with it.
    private async Task ShowCitationsAsync()
    {
        await statements.RunAsync(
            "UNWIND $rows AS key MATCH (c:Citation {supports: key}) SET c.hidden = true",
            [.. changes.Where(change => change is { WasPresent: true, IsPresent: false }).Select(change => change.Key.Value)])
            .ConfigureAwait(false);
        var back = changes.Where(change => change is { Old: not null, WasPresent: false, IsPresent: true }).ToArray();
        await statements.RunAsync("UNWIND $rows AS key MATCH (c:Citation {supports: key}) REMOVE c.hidden",
            [.. back.Select(change => change.Key.Value)]).ConfigureAwait(false);
        foreach (var kind in back.Where(change => !change.Kind.IsEdge()).GroupBy(change => change.Kind))
            await statements.RunAsync(
                $"UNWIND $rows AS key MATCH (x:{Labels.Of(kind.Key)} {{key: key}}) MATCH (c:Citation {{supports: key}}) MERGE "
                    + "(c)-[:CITED_FOR]->(x)",
                [.. kind.Select(change => change.Key.Value)]).ConfigureAwait(false);
    }

    private Task BlankAsync() => statements.RunAsync(
        $"UNWIND $rows AS row MATCH (v:Version {{key: row.key}}) WHERE v.until <> {PropertyMapper.Ever} WITH v, row, v "
            + $"{{{Meta}}} AS kept SET v = row.content SET v += kept, v.redacted = true",
        [.. changes.Where(change => change.New.Operation == Operation.Redacted).Select(change =>
        {
            var content = PropertyMapper.Content(change.New.Content);
            foreach (var name in (string[])["datedBy", "sortDate", "startFirst", "startLast", "endFirst", "endLast"])
                content[name] = change.Row.GetValueOrDefault(name);
            content["endsSince"] = change.Row.GetValueOrDefault("endsSince");
            return new Dictionary<string, object?> { ["key"] = change.Key.Value, ["content"] = content };
        })]);

    private string PatternOf(Key key) => key.Kind switch
    {
        Kind.Relation => $"()-[x:{Labels.Quoted(((Relation)now(key).Content).Type)} {{key: key}}]->()",
        Kind.Participation or Kind.Engagement => $"()-[x:{Labels.Of(key.Kind)} {{key: key}}]->()",
        _ => $"(x:{Labels.Of(key.Kind)} {{key: key}})",
    };
}
