namespace Neo4j.Driver;

/// <summary>A result as it comes in: each record is seen once, in order. What goes wrong with the query is thrown from here.</summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that the last <see cref="FetchAsync"/> went to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    IRecord Current { get; }

    /// <summary>Whether records can still be read: it was not consumed, and its session or transaction goes on.</summary>
    bool IsOpen { get; }

    /// <summary>The keys of every record, in order.</summary>
    Task<string[]> KeysAsync();

    /// <summary>Drops the records that were not read and tells what is known of the query.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record without going to it; null if there is none.</summary>
    Task<IRecord> PeekAsync();

    /// <summary>Goes to the next record; false if there is none.</summary>
    /// <exception cref="ResultConsumedException">The result is no longer open.</exception>
    Task<bool> FetchAsync();
}
