using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Neo4j.Client;
using Graph.Neo4j.Mapping;
using Neo4j.Driver;

namespace Graph.Neo4j.Write;

/// <summary>
/// Writes the batches of one call in one transaction, under the lock of the sequence. Where the answer to a commit got lost it is
/// done again: what had been applied is then known by the ids of the batches, since nobody holds the lock twice.
/// </summary>
internal sealed class Writer(Database database, Recorder recorder, CurrentVersions current, RelationTypes relationTypes)
{
    // Callers of one process wait for each other here, in turn, rather than each with a connection at the server.
    private readonly SemaphoreSlim _turn = new(1);

    public Task<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun, CancellationToken cancellationToken) =>
        InTurnAsync(sent => AttemptAsync(batches, dryRun, sent, cancellationToken), cancellationToken);

    public Task RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken) =>
        InTurnAsync(sent => AttemptAsync(restorations, sent, cancellationToken), cancellationToken);

    /// <summary>The revision of a batch, or null. Asked under the lock, so that a commit whose answer got lost is over.</summary>
    public Task<long?> FindAsync(string batchId, CancellationToken cancellationToken) => database.TryAsync(async () =>
    {
        await using var transaction = await database.BeginAsync().ConfigureAwait(false);
        await CommitFence.LockAsync(transaction, cancellationToken).ConfigureAwait(false);
        return (await OutcomeAsync(transaction, batchId, cancellationToken).ConfigureAwait(false))?.Revision;
    }, cancellationToken);

    /// <summary>Does it until it is known whether it is done.</summary>
    /// <param name="attempt">Given the ids of the batches whose commit was sent and whose answer got lost.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    private async Task<T> InTurnAsync<T>(Func<HashSet<string>, Task<T>> attempt, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        var sent = new HashSet<string>();
        try
        {
            return await database.TryAsync(() => attempt(sent), cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException failure) when (sent.Count > 0)
        {
            throw new StoreException(
                failure.Code, $"{failure.Message} The answer to a commit was lost, so it is not known "
                    + $"whether {string.Join(", ", sent)} is recorded: ask for it, or send it again under the same id.",
                failure, failure.IsTransient);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<IReadOnlyList<BatchOutcome>> AttemptAsync(IReadOnlyList<Batch> batches, bool dryRun, HashSet<string> sent,
        CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync().ConfigureAwait(false);
        var (revision, at) = await CommitFence.LockAsync(transaction, cancellationToken).ConfigureAwait(false);
        var record = new WriteTransaction(transaction, current);
        var outcomes = new List<BatchOutcome>();
        var written = new List<string>();
        var told = new HashSet<string>();
        foreach (var batch in batches)
        {
            if (await OutcomeAsync(transaction, batch.Id, cancellationToken).ConfigureAwait(false) is { } first)
            {
                // One that this call has sent itself is told as if its answer had come.
                outcomes.Add(first with { Repeated = !(sent.Contains(batch.Id) && told.Add(batch.Id)) });
                continue;
            }
            var plan = await recorder.PlanAsync(batch, revision, at, record, cancellationToken).ConfigureAwait(false);
            outcomes.Add(plan.Outcome);
            if (plan.Versions.Count == 0)
                continue;
            await new PlanWriter(transaction, record, relationTypes,
                cancellationToken).WriteAsync(new RecordedBatch(batch.Id, batch.By, plan.Outcome), plan.Versions).ConfigureAwait(false);
            (revision, at) = (plan.Outcome.Revision, plan.Outcome.At);
            written.Add(batch.Id);
        }
        if (!dryRun && written.Count > 0)
            await CommitAsync(transaction, written, sent).ConfigureAwait(false);
        return outcomes;
    }

    private async Task<bool> AttemptAsync(IReadOnlyList<Restoration> restorations, HashSet<string> sent,
        CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync().ConfigureAwait(false);
        var (revision, at) = await CommitFence.LockAsync(transaction, cancellationToken).ConfigureAwait(false);
        if (sent.Count > 0 && await OutcomeAsync(transaction, restorations[^1].Batch.Id, cancellationToken)
            .ConfigureAwait(false) == restorations[^1].Batch.Outcome)
            return true;
        Restoration.Check(restorations, revision, at);
        var record = new WriteTransaction(transaction, current);
        foreach (var (batch, versions) in restorations)
            await new PlanWriter(transaction, record, relationTypes, cancellationToken).WriteAsync(batch, versions).ConfigureAwait(false);
        if (restorations.Count > 0)
            await CommitAsync(transaction, [.. restorations.Select(each => each.Batch.Id)], sent).ConfigureAwait(false);
        return true;
    }

    private async Task CommitAsync(WorkTransaction transaction, List<string> written, HashSet<string> sent)
    {
        var begun = await CommitFence.BeginAsync(database).ConfigureAwait(false);
        try
        {
            await transaction.CommitAsync().ConfigureAwait(false);
        }
        catch (ServiceUnavailableException)
        {
            // It may still be applied: the count is left to whoever holds the lock next.
            sent.UnionWith(written);
            throw;
        }
        catch (Neo4jException)
        {
            await CommitFence.EndAsync(database, begun).ConfigureAwait(false);
            throw;
        }
        await CommitFence.EndAsync(database, begun).ConfigureAwait(false);
    }

    private static async Task<BatchOutcome?> OutcomeAsync(WorkTransaction transaction, string batchId, CancellationToken cancellationToken)
    {
        var found = await transaction.RunAsync(
            "MATCH (b:Batch {id: $id}) RETURN b.revision AS revision, b.at AS at, b.created AS created, b.changed AS changed, "
                + "b.retracted AS retracted",
            new() { ["id"] = batchId }, cancellationToken).ConfigureAwait(false);
        return found.Count == 0
            ? null
            : new BatchOutcome(
                found[0]["revision"].As<long>(), found[0]["at"].As<DateTimeOffset>(), found[0]["created"].As<int>(),
                found[0]["changed"].As<int>(), found[0]["retracted"].As<int>());
    }
}
