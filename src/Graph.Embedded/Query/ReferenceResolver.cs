using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;

namespace Graph.Embedded.Query;

/// <summary>Finds the entities that a reference may mean, in the present.</summary>
internal static class ReferenceResolver
{
    private const int MaxFound = 10;

    public static IReadOnlyList<IReadOnlyList<Key>> Resolve(QueryContext context, IReadOnlyList<Reference> references) =>
        [.. references.Select(reference => Candidates(context, reference))];

    private static List<Key> Candidates(QueryContext context, Reference reference)
    {
        var query = new SqlBuilder(fromNode: false);
        var which = reference switch
        {
            { Key: { } key } => context.View.Keys.Find(key) is { } found ? $"e.id = {query.Add(found.Id)}" : "0",
            { ExternalId: { } id } =>
                $"e.id IN (SELECT id FROM external WHERE scheme = {query.Add(id.Scheme)} AND value = {query.Add(id.Value)})",
            { Name: { } name } => $"e.id IN (SELECT id FROM name WHERE folded = {query.Add(Folding.Fold(name))})",
            _ => "0",
        };
        var kinds = reference.Kind is { } kind ? $"e.kind = {(int)kind}" : $"e.kind <= {(int)Kind.Source}";
        var command = query.Bind(
            context.Connection.Prepare(
            $"SELECT e.key FROM element e WHERE {which} AND +{kinds} AND e.live = 1 ORDER BY +e.key LIMIT {MaxFound}"));
        var keys = new List<Key>();
        while (command.Step())
            keys.Add(Key.Parse(command.Text(0)));
        return keys;
    }
}
