using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Planning;
using Graph.Core.Storage;
using Graph.Embedded.Query;
using Graph.Embedded.Schema;
using Graph.Embedded.Write;

namespace Graph.Embedded;

/// <summary>
/// The graph in one SQLite file, <c>graph.db</c>, without a server. Several processes may open the same folder: each sees what the
/// others have committed as soon as it opens a snapshot, and writes wait for each other.
/// </summary>
public sealed class EmbeddedStore : IStore
{
    /// <summary>The name of the file in its folder.</summary>
    public const string FileName = GraphFile.Name;

    private readonly GraphFile _file;
    private readonly ReaderPool _readers;
    private readonly Writer _writer;

    private EmbeddedStore(GraphFile file, ReaderPool readers, Writer writer) => (_file, _readers, _writer) = (file, readers, writer);

    /// <inheritdoc/>
    public string Description => $"embedded, in {_file.Path}";

    /// <summary>Opens the store in a folder; makes both if they are missing, and brings an older file up to date.</summary>
    /// <param name="folder">The folder of <c>graph.db</c>.</param>
    /// <param name="ontology">The ontology that batches are checked against.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <exception cref="StoreException">
    /// <c>STORE_DAMAGED</c>: the file is damaged or not a database. <c>STORE_NEWER</c>: a newer version wrote it. <c>STORE_READ_ONLY</c>:
    /// it cannot be written. <c>STORE_FULL</c>: no room. <c>STORE_BUSY</c>: another process holds it. <c>STORE_FAILED</c>: it belongs to
    /// another program.
    /// </exception>
    public static Task<EmbeddedStore> OpenAsync(string folder, Ontology ontology, EmbeddedOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(new GraphFile(folder, options ?? new()), ontology, options ?? new()), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ISnapshot> OpenAsync(CancellationToken cancellationToken = default)
    {
        var connection = await _readers.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Snapshot.Open(_readers, connection);
        }
        catch
        {
            _readers.Return(connection);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<BatchOutcome>> WriteAsync(IReadOnlyList<Batch> batches, bool dryRun = false,
        CancellationToken cancellationToken = default) =>
        _writer.WriteAsync(new PendingWrite(batches, dryRun, cancellationToken));

    /// <inheritdoc/>
    public async ValueTask<long?> FindBatchAsync(string batchId, CancellationToken cancellationToken = default)
    {
        var connection = await _readers.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return BatchLog.Outcome(connection, batchId)?.Revision;
        }
        finally
        {
            _readers.Return(connection);
        }
    }

    /// <inheritdoc/>
    public async ValueTask RestoreAsync(IReadOnlyList<Restoration> restorations, CancellationToken cancellationToken = default) =>
        await _writer.WriteAsync(new PendingWrite(restorations, cancellationToken)).ConfigureAwait(false);

    /// <summary>Writes the batches that wait, then closes the file. Open snapshots may still be used; each closes its own reader.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        _readers.Dispose();
    }

    private static EmbeddedStore Open(GraphFile file, Ontology ontology, EmbeddedOptions options)
    {
        file.Prepare();
        var readers = new ReaderPool();
        try
        {
            for (var i = 0; i < options.Readers; i++)
                readers.Return(file.OpenReader());
            var recorder = new Recorder(ontology, options.Clock);
            return new EmbeddedStore(file, readers,
                new Writer(file.OpenWriter(), new SpeculativePlanner(file.OpenReader(), recorder), recorder, options.BusyTimeout));
        }
        catch
        {
            readers.Dispose();
            throw;
        }
    }
}
