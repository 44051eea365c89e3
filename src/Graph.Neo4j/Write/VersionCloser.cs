using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Write;

/// <summary>Puts the versions that a plan supersedes among those of the past, and takes out of the present what no longer lives.</summary>
internal sealed class VersionCloser(BulkWriter statements, RelationTypes relationTypes, long revision)
{
    private const string Keep =
        "CREATE (v:Version) SET v = properties(x), v.kind = row[1], v.live = true, v.until = $until REMOVE v.degree, v.sources, v.hidden";

    public async Task CloseAsync(IReadOnlyList<VersionChange> changes)
    {
        var until = new Dictionary<string, object?> { ["until"] = revision };
        var present = changes.Where(change => change.WasPresent).ToLookup(change => change.Kind.IsEdge());
        // Relationships before the nodes that they would be deleted with; by key, since for their element ids the server may look at all
        // that there are.
        foreach (var type in present[true].GroupBy(change => TypeOf(change.Old!.Content)))
            await statements.RunAsync(
                $"UNWIND $rows AS row MATCH ()-[x:{Labels.Quoted(type.Key)} {{key: row[0]}}]->() {Keep} DELETE x",
                type.Select(change => (string[])[change.Key.Value, change.Kind.Prefix()]), until).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS row MATCH (x) WHERE elementId(x) = row[0] {Keep}",
            present[false].Select(change => (string[])[change.OldId!, change.Kind.Prefix()]), until).ConfigureAwait(false);
        await statements.RunAsync(
            "UNWIND $rows AS id MATCH (x) WHERE elementId(x) = id DETACH DELETE x",
            present[false].Where(change => !change.IsPresent).Select(change => change.OldId)).ConfigureAwait(false);
        await statements.RunAsync(
            $"UNWIND $rows AS key MATCH (v:Version {{key: key, until: {PropertyMapper.Ever}}}) SET v.until = $until",
            Keys(changes.Where(change => change is { Old: not null, WasPresent: false })), until).ConfigureAwait(false);
        var listed = changes.Where(
            change => change is { WasPresent: true, Old.Content: Relation old } && relationTypes.ToldBy(change.Key) != old.Type);
        await statements.RunAsync("UNWIND $rows AS key MATCH (k:RelationKey {key: key}) DELETE k", Keys(listed)).ConfigureAwait(false);
    }

    private static string TypeOf(Element edge) => edge is Relation relation ? relation.Type : Labels.Of(edge.Kind);

    private static IEnumerable<string> Keys(IEnumerable<VersionChange> changes) => changes.Select(change => change.Key.Value);
}
