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
        await statements.RunAsync($"UNWIND $rows AS row CREATE (x:{label}) SET x = row", Rows(revisions.Where(revision => !revision.WasPresent))).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS row MATCH (x:{label} {{key: row.key}}) WITH x, row, x.degree AS degree, x.sources AS sources SET x = row, x.degree = degree, x.sources = sources",
            Rows(revisions.Where(revision => revision.WasPresent))).ConfigureAwait(false);
        foreach (var end in Ends.OfKind(kind))
            await TieAsync(kind, end, revisions).ConfigureAwait(false);
    }

    // The ends of a statement are part of it: a new version may have others.
    private async Task TieAsync(Kind kind, End end, IReadOnlyCollection<Revision> revisions)
    {
        var (label, property, edge) = (Labels.Of(kind), Ends.Property(end), Ends.Edge(kind, end));
        var (left, right) = Ends.LeadsIn(end) ? ("<-", "-") : ("-", "->");
        await statements.RunAsync(
            $"UNWIND $rows AS row MATCH (x:{label} {{key: row.key}}){left}[r:{edge}]{right}() DELETE r", Rows(revisions.Where(revision => revision.WasPresent))).ConfigureAwait(false);
        foreach (var far in revisions.Where(revision => KeyAt(revision, end) is { } key && !key.Kind.IsEdge() && isPresent(key)).GroupBy(revision => KeyAt(revision, end)!.Value.Kind))
            await statements.RunAsync(
                $"UNWIND $rows AS row MATCH (x:{label} {{key: row.key}}) MATCH (e:{Labels.Of(far.Key)} {{key: row.{property}}}) CREATE (x){left}[:{edge}]{right}(e)", Rows(far)).ConfigureAwait(false);
    }

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
