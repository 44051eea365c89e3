using Graph.Core.Model;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Writing;

/// <summary>Puts the new versions where they belong: what lives and has its ends into the present, the rest among the unconnected versions.</summary>
internal sealed class Opening(Statements statements, RelationTypes relationTypes, Func<Key, bool> isPresent)
{
    public async Task OpenAsync(IReadOnlyList<Revision> revisions)
    {
        // Nodes before what hangs on them: the kinds stand in such an order.
        foreach (var kind in revisions.Where(revision => revision.IsPresent && !revision.Kind.IsEdge()).GroupBy(revision => revision.Kind).OrderBy(kind => kind.Key))
            await OpenNodesAsync(kind.Key, [.. kind]).ConfigureAwait(false);
        foreach (var shape in revisions.Where(revision => revision.IsPresent && revision.Kind.IsEdge()).GroupBy(revision => ShapeOf(revision.New.Content)))
            await statements.RunAsync(
                $"UNWIND $rows AS row MATCH (a:{Labels.Of(shape.Key.From)} {{key: row.{Ends.Property(shape.Key.Start)}}}) MATCH (b:{Labels.Of(shape.Key.To)} {{key: row.{Ends.Property(shape.Key.End)}}}) " +
                $"CREATE (a)-[x:{Labels.Quoted(shape.Key.Type)}]->(b) SET x = row",
                Rows(shape)).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS row CREATE (v:Version) SET v = row, v.until = {Stored.Ever}",
            [.. revisions.Where(revision => !revision.IsPresent).Select(revision => new Dictionary<string, object?>(revision.Row) { ["kind"] = revision.Kind.Prefix(), ["live"] = revision.New.IsLive })]).ConfigureAwait(false);
        var listed = revisions.Where(revision => revision is { IsPresent: true, New.Content: Relation relation } && relationTypes.ToldBy(revision.Key) != relation.Type);
        await statements.RunAsync("UNWIND $rows AS row MERGE (k:RelationKey {key: row.key}) SET k.type = row.type", Rows(listed)).ConfigureAwait(false);
    }

    private async Task OpenNodesAsync(Kind kind, IReadOnlyCollection<Revision> revisions)
    {
        var label = Labels.Of(kind);
        foreach (var citation in revisions.Where(revision => revision.New.Content is Citation citation && !isPresent(citation.Supports)))
            citation.Row["hidden"] = true;
        // What is new is tied as it is created, so that it need not be found again, nor sent again, for each end.
        foreach (var ties in revisions.Where(revision => !revision.WasPresent).GroupBy(revision => TiesOf(kind, revision)))
            await statements.RunAsync($"UNWIND $rows AS row{ties.Key.Matches} CREATE (x:{label}) SET x = row{ties.Key.Creates}", Rows(ties)).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS row MATCH (x:{label} {{key: row.key}}) WITH x, row, x.degree AS degree, x.sources AS sources SET x = row, x.degree = degree, x.sources = sources",
            Rows(revisions.Where(revision => revision.WasPresent))).ConfigureAwait(false);
        var tied = revisions.Where(revision => revision.WasPresent).ToArray();
        foreach (var end in Ends.OfKind(kind))
            await TieAnewAsync(kind, end, tied).ConfigureAwait(false);
    }

    private (string Matches, string Creates) TiesOf(Kind kind, Revision revision)
    {
        var (matches, creates) = ("", "");
        foreach (var end in Ends.OfKind(kind))
            if (NodeAt(revision, end) is { } key)
            {
                var (left, right) = Arrow(end);
                matches += $" MATCH ({Ends.Property(end)}:{Labels.Of(key.Kind)} {{key: row.{Ends.Property(end)}}})";
                creates += $" CREATE (x){left}[:{Ends.Edge(kind, end)}]{right}({Ends.Property(end)})";
            }
        return (matches, creates);
    }

    // The ends of a statement are part of it: a new version may have others.
    private async Task TieAnewAsync(Kind kind, End end, IReadOnlyCollection<Revision> revisions)
    {
        var (label, edge) = (Labels.Of(kind), Ends.Edge(kind, end));
        var (left, right) = Arrow(end);
        await statements.RunAsync($"UNWIND $rows AS key MATCH (x:{label} {{key: key}}){left}[r:{edge}]{right}() DELETE r", [.. revisions.Select(revision => revision.Key.Value)]).ConfigureAwait(false);
        foreach (var far in revisions.Where(revision => NodeAt(revision, end) is not null).GroupBy(revision => NodeAt(revision, end)!.Value.Kind))
            await statements.RunAsync(
                $"UNWIND $rows AS row MATCH (x:{label} {{key: row[0]}}) MATCH (e:{Labels.Of(far.Key)} {{key: row[1]}}) CREATE (x){left}[:{edge}]{right}(e)",
                [.. far.Select(revision => (string[])[revision.Key.Value, NodeAt(revision, end)!.Value.Value])]).ConfigureAwait(false);
    }

    private static (string Left, string Right) Arrow(End end) => Ends.LeadsIn(end) ? ("<-", "-") : ("-", "->");

    // A relationship has nothing tied to it, and what is not live no node.
    private Key? NodeAt(Revision revision, End end) => KeyAt(revision, end) is { } key && !key.Kind.IsEdge() && isPresent(key) ? key : null;

    private static Key? KeyAt(Revision revision, End end) => References.Of(revision.New.Content).Where(each => each.End == end).Select(each => (Key?)each.Key).FirstOrDefault();

    private static (string Type, End Start, Kind From, End End, Kind To) ShapeOf(Element edge) => edge switch
    {
        Participation => (Labels.Of(Kind.Participation), End.Actor, Kind.Actor, End.Event, Kind.Event),
        Engagement => (Labels.Of(Kind.Engagement), End.Actor, Kind.Actor, End.Process, Kind.Process),
        Relation relation => (relation.Type, End.From, relation.From.Kind, End.To, relation.To.Kind),
        _ => throw new ArgumentOutOfRangeException(nameof(edge), edge.Kind, "No relationship."),
    };

    private static Dictionary<string, object?>[] Rows(IEnumerable<Revision> revisions) => [.. revisions.Select(revision => revision.Row)];
}
