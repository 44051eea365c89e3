using Graph.Neo4j.Client;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Neo4j.Tests;

public sealed class TurnstileTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task So_many_begin_at_once_and_the_others_in_the_order_in_which_they_came()
    {
        var turnstile = new ReadLimiter(2, _clock);
        var begun = new List<int>();
        var reads = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously))
            .ToArray();
        var begin = reads.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var passes = reads.Select((read, at) => turnstile.PassAsync(() =>
        {
            begun.Add(
            at); begin[at].SetResult(); return read.Task;
        }, default)).ToArray();
        Assert.Equal([0, 1], begun);

        for (var at = 0; at < reads.Length; at++)
        {
            reads[at].SetResult(at * 10);
            Assert.Equal(at * 10, await passes[at]);
            await begin[Math.Min(at + 2, reads.Length - 1)].Task;
        }
        Assert.Equal([0, 1, 2, 3, 4], begun);
    }

    [Fact]
    public async Task A_read_that_takes_long_lets_others_pass()
    {
        var turnstile = new ReadLimiter(1, _clock);
        var never = new TaskCompletionSource<int>();
        var slow = turnstile.PassAsync(() => never.Task, default);
        var next = turnstile.PassAsync(() => Task.FromResult(1), default);
        Assert.False(next.IsCompleted);
        _clock.Advance(ReadLimiter.Long);
        Assert.Equal(1, await next);
        Assert.False(slow.IsCompleted);
        never.SetResult(2);
        Assert.Equal(2, await slow);
    }

    [Fact]
    public async Task A_read_that_fails_gives_its_place_back_and_tells_its_failure()
    {
        var turnstile = new ReadLimiter(1, _clock);
        Assert.Equal("a", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => turnstile.PassAsync<int>(() => throw new InvalidOperationException("a"), default))).Message);
        Assert.Equal("b", (await Assert.ThrowsAsync<InvalidOperationException>(
            () => turnstile.PassAsync(() => Task.FromException<int>(new InvalidOperationException("b")), default))).Message);
        Assert.Equal(1, await turnstile.PassAsync(() => Task.FromResult(1), default));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_never_reads()
    {
        var turnstile = new ReadLimiter(1, _clock);
        var first = new TaskCompletionSource<int>();
        var pass = turnstile.PassAsync(() => first.Task, default);
        using var giveUp = new CancellationTokenSource();
        var asked = false;
        var second = turnstile.PassAsync(() => { asked = true; return Task.FromResult(2); }, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.SetResult(1);
        Assert.Equal(1, await pass);
        Assert.False(asked);
        Assert.Equal(3, await turnstile.PassAsync(() => Task.FromResult(3), default));
    }
}
