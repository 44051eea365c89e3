using Graph.Core.Errors;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Neo4j.Client;
using Neo4j.Driver;

namespace Graph.Neo4j.Schema;

/// <summary>
/// The numbered scripts of <c>schema/neo4j</c>: what a database lacks is applied to it while a lock is held on the node that
/// counts them, since changes of the schema cannot share a transaction with it. So each statement may be run twice.
/// </summary>
internal sealed class Migrations(Database database)
{
    private const string OldestServer = "5.26";
    private static readonly MigrationScripts Scripts = new(typeof(Migrations).Assembly, "neo4j");
    private static readonly TimeSpan IndexTime = TimeSpan.FromMinutes(30);

    /// <summary>The last script that this version knows.</summary>
    public static int Newest => Scripts.Newest;

    /// <summary>The statement that the node which counts the scripts is kept one by.</summary>
    public const string Counter = "CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (x:Schema) REQUIRE x.id IS UNIQUE";

    /// <summary>The statements of all scripts, in order.</summary>
    public static IEnumerable<string> Statements() => Scripts.All.SelectMany(script => StatementsOf(script.Text));

    /// <param name="ontology">Its relation types get their indexes.</param>
    /// <param name="makeMissing">Whether an empty database is made a store.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task ApplyAsync(Ontology ontology, bool makeMissing, CancellationToken cancellationToken)
    {
        await CheckServerAsync(cancellationToken).ConfigureAwait(false);
        await CheckContentAsync(makeMissing, cancellationToken).ConfigureAwait(false);
        var missing = RelationIndexes.Of(ontology);
        if (await IsCurrentAsync(missing, cancellationToken).ConfigureAwait(false))
            return;
        await database.RunAsync(Counter, null, cancellationToken).ConfigureAwait(false);
        await database.RunAsync("MERGE (s:Schema {id: 1}) ON CREATE SET s.version = 0", null, cancellationToken).ConfigureAwait(false);
        await database.TryAsync(() => ApplyLockedAsync(missing, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> ApplyLockedAsync(IReadOnlyList<(string Name, string Statement)> relationIndexes,
        CancellationToken cancellationToken)
    {
        await using var held = await database.BeginAsync().ConfigureAwait(false);
        var locked = await held.RunAsync("MATCH (s:Schema {id: 1}) SET s.lock = true WITH s RETURN s.version AS version", null,
            cancellationToken).ConfigureAwait(false);
        var version = Checked(locked[0]["version"].As<long>());
        foreach (var (_, text) in Scripts.After(version))
            foreach (var statement in StatementsOf(text))
                await database.RunAsync(statement, null, cancellationToken).ConfigureAwait(false);
        var existing = await IndexesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (name, statement) in relationIndexes)
            if (!existing.Contains(name))
                await database.RunAsync(statement, null, cancellationToken).ConfigureAwait(false);
        await database.RunAsync("CALL db.awaitIndexes($seconds)", new() { ["seconds"] = (long)IndexTime.TotalSeconds }, cancellationToken)
            .ConfigureAwait(false);
        await held.RunAsync(
            "MATCH (s:Schema {id: 1}) SET s.version = $version REMOVE s.lock " +
            "MERGE (l:RecordHead {id: 1}) ON CREATE SET l.revision = 0 MERGE (g:CommitFence {id: 1}) ON CREATE SET g.begun = 0, g.ended "
            + "= 0",
            new() { ["version"] = (long)Newest }, cancellationToken).ConfigureAwait(false);
        await held.CommitAsync().ConfigureAwait(false);
        return Newest;
    }

    private async Task CheckServerAsync(CancellationToken cancellationToken)
    {
        var components = await database.ReadAsync(
            "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version", [], cancellationToken)
            .ConfigureAwait(false);
        var told = components[0]["version"].As<string>();
        if (!Version.TryParse(told.Split('-', '+')[0], out var version) || version < Version.Parse(OldestServer))
            throw new StoreException(ErrorCodes.StoreFailed,
                $"Neo4j at {database.Name} is {told}; this program needs {OldestServer} or later. Update the server.");
    }

    // Nothing is made beside what somebody else keeps there, or what was drawn by a script without the record keeping.
    private async Task CheckContentAsync(bool makeMissing, CancellationToken cancellationToken)
    {
        const string Content =
            "OPTIONAL MATCH (l:RecordHead {id: 1}) WITH max(l.revision) AS revision " +
            "RETURN revision, revision > 0 OR NOT EXISTS { MATCH (n) WHERE NOT (n:Schema OR n:RecordHead OR n:CommitFence) RETURN 1 } AS "
            + "own";
        var found = (await database.ReadAsync(Content, [], cancellationToken).ConfigureAwait(false))[0];
        if (found["own"] is not true)
            throw new StoreException(ErrorCodes.StoreForeign,
                $"Neo4j at {database.Name}, holds nodes that were not recorded here. Name an empty database; ask this one by "
                    + "cypher-shell.");
        if (found["revision"] is null && !makeMissing)
            throw new StoreException(StoreException.Missing,
                $"Neo4j at {database.Name}, holds no graph. Make one with graph serve or graph import, or name another database.");
    }

    private async Task<bool> IsCurrentAsync(IReadOnlyList<(string Name, string Statement)> relationIndexes,
        CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync("MATCH (s:Schema) MATCH (l:RecordHead) MATCH (g:CommitFence) RETURN s.version AS version", [],
            cancellationToken).ConfigureAwait(false);
        if (found.Count == 0 || Checked(found[0]["version"].As<long>()) < Newest)
            return false;
        var existing = await IndexesAsync(cancellationToken).ConfigureAwait(false);
        return relationIndexes.All(index => existing.Contains(index.Name));
    }

    private async Task<HashSet<string>> IndexesAsync(CancellationToken cancellationToken)
    {
        var indexes = await database.ReadAsync("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name", [], cancellationToken)
            .ConfigureAwait(false);
        return [.. indexes.Select(index => index["name"].As<string>())];
    }

    private long Checked(long version) => version <= Newest
        ? version
        : throw new StoreException(ErrorCodes.StoreNewer,
        $"Neo4j at {database.Name} was written by a newer version (schema {version}; this one knows up to {Newest}). Update this program.");

    private static string[] StatementsOf(string script)
    {
        var lines = script.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', lines).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
