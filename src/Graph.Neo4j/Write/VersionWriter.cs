using Graph.Core.Model;
using Graph.Neo4j.Mapping;
using Neo4j.Driver;

namespace Graph.Neo4j.Write;

/// <summary>
/// Puts the new versions where they belong: what lives and has its ends into the present, the rest among the unconnected versions.
/// Nodes are found by what the database calls them, so that one statement does for all labels and types: each text takes the
/// server long to plan, and each look into an index by key several times as long as this.
/// </summary>
internal sealed class VersionWriter(BulkWriter statements, WriteTransaction record, RelationTypes relationTypes, Func<Key, bool> isPresent)
{
    public async Task OpenAsync(IReadOnlyList<VersionChange> changes)
    {
        var present = changes.Where(change => change.IsPresent).ToArray();
        var nodes = present.Where(change => !change.Kind.IsEdge()).ToArray();
        foreach (var citation in nodes.Where(change => change.New.Content is Citation citation && !isPresent(citation.Supports)))
            citation.Row["hidden"] = true;
        await CreateAsync(nodes.Where(change => !change.WasPresent)).ConfigureAwait(false);
        await RewriteAsync([.. nodes.Where(change => change.WasPresent)]).ConfigureAwait(false);
        await ConnectAsync(nodes.SelectMany(TiesOf).Concat(present.Where(change => change.Kind.IsEdge()).Select(EdgeOf)))
            .ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS row CREATE (v:Version) SET v = row, v.until = {PropertyMapper.Ever}",
            changes.Where(change => !change.IsPresent)
            .Select(change => new Dictionary<string, object?>(change.Row)
            {
                ["kind"] = change.Kind.Prefix(),
                ["live"] = change.New.IsLive
            })).ConfigureAwait(false);
        await statements.RunAsync(
            "UNWIND $rows AS row MERGE (k:RelationKey {key: row[0]}) SET k.type = row[1]",
            from revision in present
            let type = (revision.New.Content as Relation)?.Type
            where type is not null && relationTypes.ToldBy(revision.Key) != type
            select (string[])[revision.Key.Value, type]).ConfigureAwait(false);
    }

    private async Task CreateAsync(IEnumerable<VersionChange> changes)
    {
        var created = await statements.RunAsync(
            "UNWIND $rows AS row CREATE (x:$(row[0])) SET x = row[1] RETURN row[1].key AS key, elementId(x) AS id",
            changes.Select(change => (object[])[Labels.Of(change.Kind), change.Row])).ConfigureAwait(false);
        foreach (var node in created)
            record.Place(Key.Parse(node["key"].As<string>()), node["id"].As<string>());
    }

    private async Task RewriteAsync(VersionChange[] changes)
    {
        await statements.RunAsync(
            "UNWIND $rows AS row MATCH (x) WHERE elementId(x) = row[0] WITH x, row, x.degree AS degree, x.sources AS sources SET x = "
                + "row[1], x.degree = degree, x.sources = sources",
            changes.Select(change => (object[])[change.OldId!, change.Row])).ConfigureAwait(false);
        // The ends of a statement are part of it: a new version may have others.
        foreach (var kind in changes.Where(change => EndProperties.OfKind(change.Kind).Count > 0).GroupBy(change => change.Kind))
            await statements.RunAsync(
                $"UNWIND $rows AS id MATCH (x)-[r:"
                    + $"{string.Join('|', EndProperties.OfKind(kind.Key).Select(end => EndProperties.Edge(kind.Key, end)))}]-() WHERE "
                        + "elementId(x) = id DELETE r",
                kind.Select(change => change.OldId)).ConfigureAwait(false);
    }

    private Task ConnectAsync(IEnumerable<object[]> rows) => statements.RunAsync(
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1] CREATE (a)-[x:$(row[2])]->(b) "
            + "SET x = row[3]", rows);

    // A relationship has nothing tied to it, and what is not live no node.
    private IEnumerable<object[]> TiesOf(VersionChange change) =>
        from end in References.Of(change.New.Content)
        where !end.Key.Kind.IsEdge() && isPresent(end.Key)
        let type = EndProperties.Edge(change.Kind, end.End)
        select EndProperties.LeadsIn(end.End) ? Row(end.Key, change.Key, type, []) : Row(change.Key, end.Key, type, []);

    private object[] EdgeOf(VersionChange change) => change.New.Content switch
    {
        Participation participation => Row(participation.Actor, participation.Event, Labels.Of(Kind.Participation), change.Row),
        Engagement engagement => Row(engagement.Actor, engagement.Process, Labels.Of(Kind.Engagement), change.Row),
        Relation relation => Row(relation.From, relation.To, relation.Type, change.Row),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "No relationship."),
    };

    private object[] Row(Key from, Key to, string type, Dictionary<string, object?> properties) =>
        [record.IdOf(from), record.IdOf(to), type, properties];
}
