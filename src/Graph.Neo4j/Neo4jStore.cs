using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Neo4j.Client;
using Graph.Neo4j.CypherConsole;
using Graph.Neo4j.Mapping;
using Graph.Neo4j.Query;
using Graph.Neo4j.Schema;
using Graph.Neo4j.Write;

namespace Graph.Neo4j;

/// <summary>
/// The graph in a Neo4j database, 5.26 or later. Several processes may open the same database: each sees at once what the others
/// have committed, and writes wait for each other.
/// </summary>
public sealed class Neo4jStore : IStore
{
    private readonly Database _database;
    private readonly Writer _writer;
    private readonly ConsistentReader _reader;

    private Neo4jStore(Database database, Writer writer, ConsistentReader reader) =>
        (_database, _writer, _reader) = (database, writer, reader);

    /// <inheritdoc/>
    public string Description => $"Neo4j, at {_database.Name}";

    /// <inheritdoc/>
    public ICypher Cypher => new CypherReader(_database);

    /// <summary>Opens the store in a database; makes what it needs there, and brings an older one up to date.</summary>
    /// <param name="options">Where, and how.</param>
    /// <param name="ontology">What batches are checked against; its relation types get their indexes.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="StoreException">
    /// <c>STORE_UNAVAILABLE</c>: the server is away. <c>STORE_FAILED</c>: it lets the user not in, has no such database, or is too old.
    /// <c>STORE_MISSING</c>: it is empty, and nothing shall be made. <c>STORE_FOREIGN</c>: it holds what no store recorded.
    /// <c>STORE_NEWER</c>: a newer version wrote it. <c>STORE_READ_ONLY</c>: it cannot be written.
    /// </exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jOptions options, Ontology ontology, CancellationToken cancellationToken = default)
    {
        var database = new Database(options);
        try
        {
            await new Migrations(database).ApplyAsync(ontology, options.MakeMissing, cancellationToken).ConfigureAwait(false);
            var types = await RelationTypes.ReadAsync(database, ontology, cancellationToken).ConfigureAwait(false);
            var present = new CurrentVersions(types);
            return new Neo4jStore(database, new Writer(database, new Recorder(ontology, options.Clock), present, types),
                new ConsistentReader(database, present, types, options.FactsOfHub));
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default)
    {
        _database.ThrowIfClosed();
        return ValueTask.FromResult<ISnapshot>(new Snapshot(_reader));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default) =>
        await _writer.WriteAsync(batches, dryRun, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default) =>
        await _writer.FindAsync(batchId, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default) =>
        await _writer.RestoreAsync(restorations, cancellationToken).ConfigureAwait(false);

    /// <summary>Closes the connections. Snapshots that are still open can be asked no more.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
