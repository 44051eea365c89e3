using Graph.Neo4j.Calls;

namespace Graph.Neo4j.Writing;

/// <summary>Runs statements that work through rows.</summary>
internal sealed class Statements(WorkTransaction transaction, CancellationToken cancellationToken)
{
    // A message of so many rows is some megabytes.
    private const int MostRows = 5_000;

    /// <summary>Runs the statement with <c>$rows</c>, as often as their number asks; not at all for none.</summary>
    public async Task RunAsync<T>(string cypher, IReadOnlyCollection<T> rows, Dictionary<string, object?>? parameters = null)
    {
        foreach (var chunk in rows.Chunk(MostRows))
            await transaction.RunAsync(cypher, new(parameters ?? []) { ["rows"] = chunk }, cancellationToken).ConfigureAwait(false);
    }
}
