using Graph.Core.Storage;
using Graph.Neo4j.Client;
using Neo4j.Driver;

namespace Graph.Neo4j.CypherConsole;

/// <summary>One query under way: its session, its deadline, and its rows.</summary>
internal sealed class Call : ICypherRows
{
    /// <summary>So much later the server ends the query by itself, should we be gone by then.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Database _database;
    private readonly IAsyncSession _session;
    private readonly CypherQuery _query;
    private readonly CypherText _statement;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _ending;
    private Task<IAsyncTransaction>? _beginning;
    private IAsyncEnumerator<IRecord>? _records;
    private bool _hasRecord;

    public Call(Database database, CypherQuery query, CypherText statement, CancellationToken caller)
    {
        (_database, _session, _query, _statement, _caller) = (database, database.Session(AccessMode.Read), query, statement, caller);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _ending.CancelAfter(query.Deadline);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <inheritdoc/>
    public bool IsCut { get; private set; }

    /// <summary>Makes sure that the query reads, then runs it as far as its first row.</summary>
    public Task<ICypherRows> RunAsync() => TranslateAsync<ICypherRows>(async () =>
    {
        _beginning = _session.BeginTransactionAsync(o => o.WithTimeout(_query.Deadline + Grace));
        var transaction = await _beginning.WaitAsync(_ending.Token).ConfigureAwait(false);
        var parameters = _query.Parameters.ToDictionary();
        var plan = await transaction.RunAsync(_statement.Planned, parameters).ConfigureAwait(false);
        await plan.ToListAsync(_ending.Token).ConfigureAwait(false);
        var planned = await plan.ConsumeAsync().ConfigureAwait(false);
        if (planned.QueryType != QueryType.ReadOnly)
            throw new CypherException(CypherException.Refused,
                "The query does more than read, and Cypher only reads here; record by graph import.");
        Warnings = [.. planned.GqlStatusObjects.Where(status => status.RawSeverity == "WARNING")
            .Select(status => ServerWords.OfRemark(status.StatusDescription)).Distinct()];
        var result = await transaction.RunAsync(_statement.Run, parameters).ConfigureAwait(false);
        _records = result.GetAsyncEnumerator(_ending.Token);
        _hasRecord = await _records.MoveNextAsync().ConfigureAwait(false);
        Columns = await result.KeysAsync().ConfigureAwait(false);
        return this;
    });

    /// <inheritdoc/>
    public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        for (var count = 0; _hasRecord; count++)
        {
            if (count == _query.MaxRows)
            {
                IsCut = true;
                yield break;
            }
            yield return Plain(_records!.Current);
            cancellationToken.ThrowIfCancellationRequested();
            _hasRecord = await TranslateAsync(() => _records.MoveNextAsync().AsTask()).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the query on the server, wherever it is, and frees the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _ending.CancelAsync().ConfigureAwait(false);
            if (_hasRecord)
                await _records!.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or Neo4jException)
        {
            // Being ended is what was asked for, and a failure has been told.
        }
        _ending.Dispose();
        // A connection that is still being waited for is given back once it is there; nobody waits for that.
        var closing = CloseAsync();
        if (_beginning is { IsCompleted: true })
            await closing.ConfigureAwait(false);
    }

    private async Task CloseAsync()
    {
        try
        {
            if (_beginning is not null)
                await _beginning.ConfigureAwait(false);
        }
        catch (Neo4jException)
        {
            // There is no transaction to end.
        }
        try
        {
            await _session.DisposeAsync().ConfigureAwait(false);
        }
        catch (Neo4jException)
        {
            // It has been told to whoever read the rows.
        }
    }

    private static object?[] Plain(IRecord record)
    {
        var row = new object?[record.Keys.Count];
        for (var i = 0; i < row.Length; i++)
            row[i] = PlainValues.Of(record[i]);
        return row;
    }

    private async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception ended) when (_ending.IsCancellationRequested && !_caller.IsCancellationRequested
            && ended is OperationCanceledException or Neo4jException)
        {
            throw ServerErrorTranslator.TookTooLong(_query, ended);
        }
        catch (Neo4jException failure)
        {
            throw ServerErrorTranslator.Translate(failure, _statement, _query, _database);
        }
    }
}
