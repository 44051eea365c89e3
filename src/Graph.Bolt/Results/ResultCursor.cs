using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>
/// One result. It waits for the answers to its RUN and its PULLs, and holds the records that came and were not yet taken.
/// More are asked for when fewer than one fetch is left, so a slow reader holds two fetches at most and a fast one never waits.
/// </summary>
internal sealed class ResultCursor(BoltConnection connection, Query query, long fetchSize, Func<ResultCursor, ValueTask> finished)
    : Response, IResultCursor
{
    private static readonly Task<bool> True = Task.FromResult(true);
    private static readonly Task<bool> False = Task.FromResult(false);
    private readonly List<Record> _records = [];
    private RecordKeys? _keys;
    private Record? _current;
    private Dictionary<string, object?>? _end;
    private ResultSummary? _summary;
    private Exception? _error;
    private long? _queryId;
    private long _availableAfter = -1;
    private int _next;
    private bool _paused;
    private bool _discarding;
    private bool _consumed;
    private bool _reported;

    /// <summary>Whether the server is done with it, or gone.</summary>
    public bool IsFinished => _end is not null || _error is not null;

    /// <summary>Whether it went well and nothing of it is left to read.</summary>
    public bool IsUsedUp => _end is not null && _next == _records.Count;

    /// <summary>The bookmark of an auto-commit query that wrote.</summary>
    public string? Bookmark => _end?.GetValueOrDefault("bookmark") as string;

    public Exception? Error => _error;

    /// <summary>Whether a caller has been told of the error.</summary>
    public bool ErrorWasSeen { get; private set; }

    public bool IsOpen => !_consumed;

    public IRecord Current =>
        _current ?? throw new InvalidOperationException(
        "There is no current record: FetchAsync was not called, or told that there is none.");

    /// <summary>Puts RUN and the first PULL into the outgoing bytes.</summary>
    public void Start(BeginMetadata? head)
    {
        connection.Output.Run(query.Text, query.Parameters, head);
        connection.Expect(this);
        connection.OpenResults++;
        connection.Output.Pull(fetchSize, null);
        connection.Expect(this);
    }

    public Task<bool> FetchAsync() => FetchAsync(CancellationToken.None);

    public Task<bool> FetchAsync(CancellationToken cancellation)
    {
        if (_consumed) return Task.FromException<bool>(Consumed());
        if (_error is OperationCanceledException) return Task.FromException<bool>(_error);
        return TryTake() ? True : IsFinished && _error is null ? False : FetchSlowlyAsync(cancellation);
    }

    public async Task<IRecord> PeekAsync()
    {
        if (_consumed) throw Consumed();
        while (_next == _records.Count && !IsFinished) await AdvanceAsync(default).ConfigureAwait(false);
        if (_next < _records.Count) return _records[_next];
        ThrowIfFailed();
        return null!;
    }

    public async Task<string[]> KeysAsync()
    {
        while (_keys is null && !IsFinished) await AdvanceAsync(default).ConfigureAwait(false);
        if (_keys is null) ThrowIfFailed();
        return _keys!.Names;
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        _consumed = true;
        Discard();
        while (!IsFinished) await AdvanceAsync(default).ConfigureAwait(false);
        ThrowIfFailed();
        return _summary ??= new ResultSummary(query, connection.Info, _availableAfter, _end!);
    }

    public IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new RecordEnumerator(this, cancellationToken);

    // No record is wanted any more; what the server still holds is dropped there.
    private void Discard()
    {
        _discarding = true;
        _records.Clear();
        _next = 0;
        _current = null;
        if (_paused && !IsFinished) AskForMore();
    }

    /// <summary>The session or transaction is over, and with it the result.</summary>
    public void Close()
    {
        _consumed = true;
        _current = null;
    }

    public bool TryTake()
    {
        if (_next == _records.Count)
        {
            _current = null;
            return false;
        }
        _current = _records[_next++];
        if (_next < _records.Count) return true;
        _records.Clear();
        _next = 0;
        return true;
    }

    /// <summary>Gives up: nothing more is read, and the connection is made free.</summary>
    public OperationCanceledException Cancel(CancellationToken cancellation)
    {
        var error = new OperationCanceledException(cancellation);
        if (!IsFinished) Fail(error);
        _ = ReportAsync().AsTask();
        return error;
    }

    private async Task<bool> FetchSlowlyAsync(CancellationToken cancellation)
    {
        while (!IsFinished)
        {
            await AdvanceAsync(cancellation).ConfigureAwait(false);
            if (TryTake()) return true;
        }
        if (TryTake()) return true;
        ThrowIfFailed();
        return false;
    }

    private async ValueTask AdvanceAsync(CancellationToken cancellation)
    {
        try
        {
            if (_paused) AskForMore();
            await connection.FlushAsync().ConfigureAwait(false);
            await connection.ReceiveAsync(cancellation).ConfigureAwait(false);
            if (_paused && (_discarding || _records.Count < fetchSize))
            {
                AskForMore();
                await connection.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or Neo4jException)
        {
            // Where the network failed, the connection has told this result already.
            if (!IsFinished) Fail(e);
        }
        if (IsFinished) await ReportAsync().ConfigureAwait(false);
    }

    // Not while an answer is handed on: the connection may only go back to its pool once that is over.
    private ValueTask ReportAsync()
    {
        if (_reported) return ValueTask.CompletedTask;
        _reported = true;
        return finished(this);
    }

    private void AskForMore()
    {
        _paused = false;
        if (_discarding) connection.Output.DiscardAll(_queryId);
        else connection.Output.Pull(fetchSize, _queryId);
        connection.Expect(this);
    }

    public override void OnRecord(ref PackStreamReader reader)
    {
        if (_discarding) return;
        var values = new object?[reader.ReadListSize()];
        if (_keys is null || values.Length != _keys.Names.Length)
            throw new ProtocolException($"A record has {values.Length} values for {_keys?.Names.Length ?? 0} keys.");
        for (var i = 0; i < values.Length; i++) values[i] = reader.ReadValue();
        _records.Add(new Record(_keys, values));
    }

    public override void OnSuccess(ref PackStreamReader reader)
    {
        var metadata = reader.ReadMap();
        if (IsFinished) return;
        if (_keys is null)
        {
            _keys = new RecordKeys([.. (metadata.GetValueOrDefault("fields") as List<object?> ?? []).Select(f => f as string ?? "")]);
            _queryId = metadata.GetValueOrDefault("qid") as long?;
            _availableAfter = metadata.GetValueOrDefault("t_first").As(-1L);
        }
        else if (metadata.GetValueOrDefault("has_more") is true) _paused = true;
        else
        {
            _end = metadata;
            connection.OpenResults--;
        }
    }

    // RUN and PULL both fail when the server ignores the second; the first tells why.
    public override void OnFailure(Neo4jException error)
    {
        if (!IsFinished) Fail(error);
    }

    private void Fail(Exception error)
    {
        // It stays among the open results of the connection: the server may still hold it, until a RESET.
        _error = error;
        _discarding = true;
        if (error is OperationCanceledException) connection.WasGivenUp = true;
    }

    private void ThrowIfFailed()
    {
        if (_error is null) return;
        ErrorWasSeen = true;
        throw _error;
    }

    private static ResultConsumedException Consumed() =>
        new("The result was consumed, or its session or transaction is over. Read all that is wanted of it before.");
}
