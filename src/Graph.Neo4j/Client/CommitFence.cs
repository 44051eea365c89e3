using Graph.Core.Storage;
using Neo4j.Driver;

namespace Graph.Neo4j.Client;

/// <summary>
/// Tells readers that a commit is being applied. Neo4j shows a commit bit by bit, so a count is raised before each commit and another
/// one behind it, each in a transaction of its own: a read between whose beginning and end both stood at the same number saw no
/// part of a commit without the rest. Whoever holds the lock on the RecordHead is the only one that commits, whatever the counts say.
/// </summary>
internal static class CommitFence
{
    /// <summary>
    /// What a read puts before itself. The revision is read after the counts: a commit that they report as applied has its revision there.
    /// </summary>
    public const string Before =
        "MATCH (g:CommitFence {id: 1}) WITH g.begun AS begun, g.ended AS ended MATCH (l:RecordHead {id: 1}) WITH begun, ended, "
            + "l.revision AS revision";

    /// <summary>What a read puts behind itself; <c>after.begun</c> is then what was begun by its end.</summary>
    public const string After = "MATCH (after:CommitFence {id: 1})";

    /// <summary>Takes the lock of the sequence: from here to the end of the transaction nobody else writes.</summary>
    /// <returns>The last revision and its time.</returns>
    public static async Task<(long Revision, DateTimeOffset At)> LockAsync(WorkTransaction transaction, CancellationToken cancellationToken)
    {
        var ledger = await transaction.RunAsync(
            "MATCH (l:RecordHead {id: 1}) SET l.lock = true WITH l RETURN l.revision AS revision, l.at AS at", null, cancellationToken)
            .ConfigureAwait(false);
        return (ledger[0]["revision"].As<long>(), ledger[0]["at"] is { } at ? at.As<DateTimeOffset>() : DateTimeOffset.MinValue);
    }

    /// <summary>A commit is about to be sent.</summary>
    /// <returns>Its number.</returns>
    public static async Task<long> BeginAsync(Database database) =>
        (await database.RunAsync("MATCH (g:CommitFence {id: 1}) SET g.begun = g.begun + 1 RETURN g.begun AS begun")
        .ConfigureAwait(false))[0]["begun"].As<long>();

    /// <summary>The commit has been applied, or never will be.</summary>
    public static async Task EndAsync(Database database, long begun)
    {
        try
        {
            await database.RunAsync("MATCH (g:CommitFence {id: 1}) WHERE g.ended < $begun SET g.ended = $begun",
                new() { ["begun"] = begun })
                .ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // What was committed stays so; the next reader that waits in vain takes the lock and corrects the count.
        }
    }

    /// <summary>Corrects the counts after a writer has died between them. Only for the holder of the lock.</summary>
    public static Task MendAsync(Database database) =>
        database.RunAsync("MATCH (g:CommitFence {id: 1}) WHERE g.ended < g.begun SET g.ended = g.begun");
}
