using Graph.Core.Model;
using Graph.Neo4j.Model;
using Neo4j.Driver;

namespace Graph.Neo4j.Writing;

/// <summary>
/// Puts the new versions where they belong: what lives and has its ends into the present, the rest among the unconnected versions.
/// Nodes are found by what the database calls them, so that one statement does for all labels and types: each text takes the
/// server long to plan, and each look into an index by key several times as long as this.
/// </summary>
internal sealed class Opening(Statements statements, WriteTransaction record, RelationTypes relationTypes, Func<Key, bool> isPresent)
{
    public async Task OpenAsync(IReadOnlyList<Revision> revisions)
    {
        var present = revisions.Where(revision => revision.IsPresent).ToArray();
        var nodes = present.Where(revision => !revision.Kind.IsEdge()).ToArray();
        foreach (var citation in nodes.Where(revision => revision.New.Content is Citation citation && !isPresent(citation.Supports)))
            citation.Row["hidden"] = true;
        await CreateAsync(nodes.Where(revision => !revision.WasPresent)).ConfigureAwait(false);
        await RewriteAsync([.. nodes.Where(revision => revision.WasPresent)]).ConfigureAwait(false);
        await ConnectAsync(nodes.SelectMany(TiesOf).Concat(present.Where(revision => revision.Kind.IsEdge()).Select(EdgeOf))).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS row CREATE (v:Version) SET v = row, v.until = {Stored.Ever}",
            revisions.Where(revision => !revision.IsPresent).Select(revision => new Dictionary<string, object?>(revision.Row) { ["kind"] = revision.Kind.Prefix(), ["live"] = revision.New.IsLive })).ConfigureAwait(false);
        await statements.RunAsync(
            "UNWIND $rows AS row MERGE (k:RelationKey {key: row[0]}) SET k.type = row[1]",
            from revision in present
            let type = (revision.New.Content as Relation)?.Type
            where type is not null && relationTypes.ToldBy(revision.Key) != type
            select (string[])[revision.Key.Value, type]).ConfigureAwait(false);
    }

    private async Task CreateAsync(IEnumerable<Revision> revisions)
    {
        var created = await statements.RunAsync(
            "UNWIND $rows AS row CREATE (x:$(row[0])) SET x = row[1] RETURN row[1].key AS key, elementId(x) AS id",
            revisions.Select(revision => (object[])[Labels.Of(revision.Kind), revision.Row])).ConfigureAwait(false);
        foreach (var node in created)
            record.Place(Key.Parse(node["key"].As<string>()), node["id"].As<string>());
    }

    private async Task RewriteAsync(Revision[] revisions)
    {
        await statements.RunAsync(
            "UNWIND $rows AS row MATCH (x) WHERE elementId(x) = row[0] WITH x, row, x.degree AS degree, x.sources AS sources SET x = row[1], x.degree = degree, x.sources = sources",
            revisions.Select(revision => (object[])[revision.OldId!, revision.Row])).ConfigureAwait(false);
        // The ends of a statement are part of it: a new version may have others.
        foreach (var kind in revisions.Where(revision => Ends.OfKind(revision.Kind).Count > 0).GroupBy(revision => revision.Kind))
            await statements.RunAsync(
                $"UNWIND $rows AS id MATCH (x)-[r:{string.Join('|', Ends.OfKind(kind.Key).Select(end => Ends.Edge(kind.Key, end)))}]-() WHERE elementId(x) = id DELETE r",
                kind.Select(revision => revision.OldId)).ConfigureAwait(false);
    }

    private Task ConnectAsync(IEnumerable<object[]> rows) => statements.RunAsync(
        "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1] CREATE (a)-[x:$(row[2])]->(b) SET x = row[3]", rows);

    // A relationship has nothing tied to it, and what is not live no node.
    private IEnumerable<object[]> TiesOf(Revision revision) =>
        from end in References.Of(revision.New.Content)
        where !end.Key.Kind.IsEdge() && isPresent(end.Key)
        let type = Ends.Edge(revision.Kind, end.End)
        select Ends.LeadsIn(end.End) ? Row(end.Key, revision.Key, type, []) : Row(revision.Key, end.Key, type, []);

    private object[] EdgeOf(Revision revision) => revision.New.Content switch
    {
        Participation participation => Row(participation.Actor, participation.Event, Labels.Of(Kind.Participation), revision.Row),
        Engagement engagement => Row(engagement.Actor, engagement.Process, Labels.Of(Kind.Engagement), revision.Row),
        Relation relation => Row(relation.From, relation.To, relation.Type, revision.Row),
        _ => throw new ArgumentOutOfRangeException(nameof(revision), revision.Kind, "No relationship."),
    };

    private object[] Row(Key from, Key to, string type, Dictionary<string, object?> properties) => [record.IdOf(from), record.IdOf(to), type, properties];
}
