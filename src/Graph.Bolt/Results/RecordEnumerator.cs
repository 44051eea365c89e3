using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class RecordEnumerator(ResultCursor cursor, CancellationToken cancellation) : IAsyncEnumerator<IRecord>
{
    public IRecord Current => cursor.Current;

    public ValueTask<bool> MoveNextAsync()
    {
        if (cancellation.IsCancellationRequested) return ValueTask.FromException<bool>(cursor.Cancel(cancellation));
        return cursor.IsOpen && cursor.TryTake() ? new(true) : new(cursor.FetchAsync(cancellation));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
