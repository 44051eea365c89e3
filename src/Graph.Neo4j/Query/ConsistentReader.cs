using Graph.Neo4j.Client;
using Graph.Neo4j.Mapping;
using Neo4j.Driver;

namespace Graph.Neo4j.Query;

/// <summary>Reads of the database that see whole commits only.</summary>
internal sealed class ConsistentReader(Database database, CurrentVersions current, RelationTypes relationTypes, int factsOfHub)
{
    private const string Moved =
        "CALL () { UNWIND $named AS key MATCH (m:Version {key: key}) WHERE m.mergedInto IS NOT NULL AND m.revision <= $at AND m.until > "
            + "$at RETURN collect([key, m.mergedInto]) AS moved }";

    private static readonly TimeSpan CommitTime = TimeSpan.FromSeconds(1);

    public CurrentVersions Present => current;

    public RelationTypes RelationTypes => relationTypes;

    /// <summary>With how many facts an entity is a hub.</summary>
    public int FactsOfHub => factsOfHub;

    /// <summary>What one call read.</summary>
    /// <param name="Revision">The last revision at that moment.</param>
    /// <param name="Rows">What the body returned as <c>v</c>.</param>
    /// <param name="Moved">Those of the keys that were absorbed, each with the kept one.</param>
    public sealed record Answer(long Revision, IReadOnlyList<object?> Rows, IReadOnlyList<object?> Moved);

    /// <summary>Reads what the body returns as <c>v</c>.</summary>
    /// <param name="body">The query.</param>
    /// <param name="parameters">Its parameters, <c>at</c> (the revision seen) and <c>named</c> (keys that may have been absorbed) among
    /// them.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<Answer> ReadAsync(string body, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var moved = parameters["named"] is string[] { Length: > 0 } ? Moved : "WITH *, [] AS moved";
        var inner = $"CALL () {{ CALL () {{ {body} }} RETURN collect(v) AS answer }} {moved}";
        var text = $"{CommitFence.Before} {inner} {CommitFence.After} RETURN begun, ended, after.begun AS after, revision, answer, moved";
        var backoff = new RetryBackoff(CommitTime);
        do
        {
            var record = (await database.ReadAsync(text, parameters, cancellationToken).ConfigureAwait(false))[0];
            if ((long)record["begun"]! == (long)record["ended"]! && (long)record["begun"]! == (long)record["after"]!)
                return AnswerOf(record);
        }
        while (await backoff.WaitAsync(cancellationToken).ConfigureAwait(false));
        return await ReadAloneAsync($"{inner} MATCH (l:RecordHead {{id: 1}}) RETURN l.revision AS revision, answer, moved", parameters,
            cancellationToken).ConfigureAwait(false);
    }

    // Commits follow each other too closely, or a writer died in the middle: nobody commits while the lock is held here.
    private Task<Answer> ReadAloneAsync(string text, Dictionary<string, object?> parameters, CancellationToken cancellationToken) =>
        database.TryAsync(async () =>
    {
        await using var transaction = await database.BeginAsync().ConfigureAwait(false);
        await CommitFence.LockAsync(transaction, cancellationToken).ConfigureAwait(false);
        await CommitFence.MendAsync(database).ConfigureAwait(false);
        return AnswerOf((await transaction.RunAsync(text, parameters, cancellationToken).ConfigureAwait(false))[0]);
    }, cancellationToken);

    private static Answer AnswerOf(IRecord record) =>
        new((long)record["revision"]!, (IReadOnlyList<object?>)record["answer"]!, (IReadOnlyList<object?>)record["moved"]!);
}
