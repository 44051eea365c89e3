using System.Globalization;
using Graph.Core.Storage;

namespace Graph.Server.Tests.Transport.Support;

/// <summary>
/// Answers by the words of the query: <c>rows N</c> has N rows of a number and a text, <c>odd N</c> has a warning too, <c>fail N</c> and
/// <c>wait N</c> fail or wait after so many,
/// <c>refused</c>, <c>late</c> and <c>away</c> fail at once. Remembers what it was asked, and that it was closed.
/// </summary>
internal sealed class FakeCypher : ICypher
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _closed = new(0);

    public CypherQuery? Last { get; private set; }

    public void Release() => _released.TrySetResult();

    public Task UntilClosedAsync() => _closed.WaitAsync(TimeSpan.FromSeconds(20));

    public ValueTask<ICypherRows> RunAsync(CypherQuery query, CancellationToken cancellationToken = default)
    {
        Last = query;
        var words = query.Text.Split(' ');
        return words[0] switch
        {
            "refused" => throw new CypherException(CypherException.Refused, "SET (line 1, column 1) writes."),
            "late" => throw new CypherException(CypherException.DeadlineExceeded, "The query took longer than 1 s."),
            "away" => throw new StoreException("STORE_UNAVAILABLE", "Neo4j at bolt://secret.example.org is away.", transient: true),
            _ => new(new Rows(this, words[0], int.Parse(words[1], CultureInfo.InvariantCulture), query.MaxRows, cancellationToken)),
        };
    }

    private sealed class Rows(FakeCypher owner, string what, int count, int limit, CancellationToken caller) : ICypherRows
    {
        public IReadOnlyList<string> Columns => ["n", "text"];

        public IReadOnlyList<string> Warnings => what == "odd" ? ["The label `Akt` does not exist."] : [];

        public bool IsCut { get; private set; }

        public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            for (var i = 0; i < count; i++)
            {
                if (i == limit)
                {
                    IsCut = true;
                    yield break;
                }
                yield return [(long)i, i == 0 ? "Çırağan, \"palace\"" : new string('x', 100)];
            }
            if (what == "fail")
                throw new CypherException(CypherException.Failed, "/ by zero");
            if (what == "wait")
                await owner._released.Task.WaitAsync(caller);
        }

        public ValueTask DisposeAsync()
        {
            owner._closed.Release();
            return ValueTask.CompletedTask;
        }
    }
}
