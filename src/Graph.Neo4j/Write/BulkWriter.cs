using Graph.Neo4j.Client;
using Neo4j.Driver;

namespace Graph.Neo4j.Write;

/// <summary>
/// Runs statements that work through rows, so many at a time: while the server works on some, the next are made and sent.
/// </summary>
internal sealed class BulkWriter(WorkTransaction transaction, CancellationToken cancellationToken)
{
    // As many as an answer holds without being asked for more.
    private const int MaxRows = 1_000;

    // Answers that nobody reads must not fill what lies between us and the server, which would then read no more of us.
    private const int MaxAhead = 4;

    /// <summary>Runs the statement with <c>$rows</c>, as often as their number asks; not at all for none.</summary>
    /// <returns>All that it returned.</returns>
    public async Task<IReadOnlyList<IRecord>> RunAsync<T>(string cypher, IEnumerable<T> rows,
        Dictionary<string, object?>? parameters = null)
    {
        var (sent, records) = (new Queue<IResultCursor>(), new List<IRecord>());
        foreach (var chunk in rows.Chunk(MaxRows))
        {
            if (sent.Count == MaxAhead)
                await ReadAsync().ConfigureAwait(false);
            sent.Enqueue(await transaction.SendAsync(cypher, new(parameters ?? []) { ["rows"] = chunk }).ConfigureAwait(false));
        }
        while (sent.Count > 0)
            await ReadAsync().ConfigureAwait(false);
        return records;

        async Task ReadAsync() => records.AddRange(await sent.Dequeue().ToListAsync(cancellationToken).ConfigureAwait(false));
    }
}
