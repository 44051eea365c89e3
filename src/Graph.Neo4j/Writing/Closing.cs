using Graph.Core.Model;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Writing;

/// <summary>Puts the versions that a plan supersedes among those of the past, and takes out of the present what no longer lives.</summary>
internal sealed class Closing(Statements statements, RelationTypes relationTypes, long place)
{
    private const string Keep = "CREATE (v:Version) SET v = properties(x), v.kind = $kind, v.live = true, v.until = $until REMOVE v.degree, v.sources, v.hidden";

    public async Task CloseAsync(IReadOnlyList<Revision> revisions)
    {
        // Relationships before the nodes that they would be deleted with.
        foreach (var type in revisions.Where(revision => revision.WasPresent && revision.Kind.IsEdge()).GroupBy(revision => TypeOf(revision.Old!.Content)))
            await statements.RunAsync(
                $"UNWIND $rows AS key MATCH ()-[x:{Labels.Quoted(type.Key)} {{key: key}}]->() {Keep} DELETE x", Keys(type), Parameters(type.First().Kind)).ConfigureAwait(false);
        foreach (var kind in revisions.Where(revision => revision.WasPresent && !revision.Kind.IsEdge()).GroupBy(revision => revision.Kind))
            await CloseNodesAsync(kind.Key, [.. kind]).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS key MATCH (v:Version {{key: key, until: {Stored.Ever}}}) SET v.until = $until",
            Keys(revisions.Where(revision => revision is { Old: not null, WasPresent: false })), new() { ["until"] = place }).ConfigureAwait(false);
        var listed = revisions.Where(revision => revision is { WasPresent: true, Old.Content: Relation old } && relationTypes.ToldBy(revision.Key) != old.Type);
        await statements.RunAsync("UNWIND $rows AS key MATCH (k:RelationKey {key: key}) DELETE k", Keys(listed)).ConfigureAwait(false);
    }

    private async Task CloseNodesAsync(Kind kind, Revision[] revisions)
    {
        var label = Labels.Of(kind);
        await statements.RunAsync($"UNWIND $rows AS key MATCH (x:{label} {{key: key}}) {Keep}", Keys(revisions), Parameters(kind)).ConfigureAwait(false);
        await statements.RunAsync($"UNWIND $rows AS key MATCH (x:{label} {{key: key}}) DETACH DELETE x", Keys(revisions.Where(revision => !revision.IsPresent))).ConfigureAwait(false);
    }

    private Dictionary<string, object?> Parameters(Kind kind) => new() { ["kind"] = kind.Prefix(), ["until"] = place };

    private static string TypeOf(Element edge) => edge is Relation relation ? relation.Type : Labels.Of(edge.Kind);

    private static string[] Keys(IEnumerable<Revision> revisions) => [.. revisions.Select(revision => revision.Key.Value)];
}
