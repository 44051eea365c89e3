using System.Buffers;
using System.Text;
using Graph.Core.Errors;
using Graph.Server.GraphQL.Execution;

namespace Graph.Server.Tests.Transport.Support;

/// <summary>
/// Answers by the first word of the query: <c>invalid</c>, <c>mutation</c>, <c>partial</c>, <c>null</c>, <c>pinned</c>, <c>large</c>,
/// <c>wait</c> (until released or given up), <c>bug</c>, <c>broken</c>; anything else has data. Remembers what it was asked.
/// </summary>
internal sealed class FakeExecutor
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly SemaphoreSlim _givenUp = new(0);

    public GraphQLRequest? Last { get; private set; }

    public Task UntilWaitingAsync() => _waiting.WaitAsync(TimeSpan.FromSeconds(20));

    public Task UntilGivenUpAsync() => _givenUp.WaitAsync(TimeSpan.FromSeconds(20));

    public void Release() => _released.TrySetResult();

    public bool LastQueriesOnly { get; private set; }

    public async ValueTask<GraphQLOutcome> ExecuteAsync(GraphQLRequest request, IBufferWriter<byte> output, bool queriesOnly,
        CancellationToken cancellationToken)
    {
        (Last, LastQueriesOnly) = (request, queriesOnly);
        var (json, outcome) = await AnswerAsync(request, queriesOnly, cancellationToken);
        output.Write(Encoding.UTF8.GetBytes(json));
        return outcome;
    }

    private async Task<(string Json, GraphQLOutcome Outcome)> AnswerAsync(GraphQLRequest request, bool queriesOnly,
        CancellationToken cancellationToken)
    {
        switch (request.Query!.Split(' ')[0])
        {
            case "invalid":
                return Answer("""{"errors":[{"message":"There is no field 'x'.","extensions":{"code":"VALIDATION"}}]}""", hasData: false,
                    "VALIDATION");
            case "mutation" when queriesOnly:
                return Answer("""{"errors":[{"message":"Send mutations by POST.","extensions":{"code":"MUTATION_NOT_ALLOWED"}}]}""",
                    hasData: false, ErrorCodes.MutationNotAllowed);
            case "partial":
                return Answer("""{"data":{"a":null},"errors":[{"message":"no","extensions":{"code":"UNKNOWN_KEY"}}]}""", hasData: true,
                    "UNKNOWN_KEY");
            case "null":
                return Answer("""{"data":null,"errors":[{"message":"no","extensions":{"code":"UNKNOWN_KEY"}}]}""", hasData: true,
                    "UNKNOWN_KEY");
            case "pinned":
                return ("""{"data":{"a":1}}""", new(true, [], IsPinned: true));
            case "large":
                return Answer("""{"data":{"a":"?"}}""".Replace("?", new string('ş', 20_000), StringComparison.Ordinal), hasData: true);
            case "bug":
                throw new InvalidOperationException("secret insides");
            case "broken":
                throw new Core.Storage.StoreException("STORE_BUSY", "The store is busy; try again.", transient: true);
            case "wait":
                return await WaitAsync(cancellationToken);
            default:
                return ("""{"data":{"name":"Çırağan <b>"}}""", new(true, [], request.OperationName));
        }
    }

    private async Task<(string Json, GraphQLOutcome Outcome)> WaitAsync(CancellationToken cancellationToken)
    {
        _waiting.Release();
        try
        {
            await _released.Task.WaitAsync(cancellationToken);
            return Answer("""{"data":{"waited":true}}""", hasData: true);
        }
        catch (OperationCanceledException)
        {
            _givenUp.Release();
            throw;
        }
    }

    private static (string Json, GraphQLOutcome Outcome) Answer(string json, bool hasData, params string[] codes) =>
        (json, new(hasData, codes));
}
