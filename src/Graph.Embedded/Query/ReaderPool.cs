using System.Threading.Channels;
using Graph.Core.Errors;
using Graph.Core.Storage;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>A fixed number of connections that read, each lent to one snapshot at a time.</summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly Channel<Connection> _free = Channel.CreateUnbounded<Connection>();

    public async ValueTask<Connection> TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _free.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException e)
        {
            throw new StoreException(ErrorCodes.StoreClosed, "The store was closed. Open it again to read.", e);
        }
    }

    /// <summary>Takes a connection, new or lent, and ends its transaction; closes it if the store was closed meanwhile.</summary>
    public void Return(Connection connection)
    {
        if (connection.InTransaction)
            connection.Execute("ROLLBACK");
        if (!_free.Writer.TryWrite(connection))
            connection.Dispose();
    }

    public void Dispose()
    {
        _free.Writer.TryComplete();
        while (_free.Reader.TryRead(out var connection))
            connection.Dispose();
    }
}
