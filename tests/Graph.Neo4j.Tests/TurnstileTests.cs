using Graph.Neo4j.Calls;

namespace Graph.Neo4j.Tests;

public sealed class TurnstileTests
{
    [Fact]
    public async Task So_many_begin_at_once_and_the_others_in_the_order_in_which_they_came()
    {
        var turnstile = new Turnstile(2);
        var begun = new List<int>();
        var reads = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var passes = reads.Select((read, at) => turnstile.PassAsync(() => { lock (begun) begun.Add(at); return read.Task; }, default)).ToArray();
        Assert.Equal([0, 1], begun);

        for (var at = 0; at < reads.Length; at++)
        {
            reads[at].SetResult(at * 10);
            Assert.Equal(at * 10, await passes[at]);
        }
        Assert.Equal([0, 1, 2, 3, 4], begun);
    }

    [Fact]
    public async Task A_read_that_takes_long_keeps_nobody_waiting()
    {
        var turnstile = new Turnstile(1);
        var never = new TaskCompletionSource<int>();
        var slow = turnstile.PassAsync(() => never.Task, default);
        Assert.Equal(1, await turnstile.PassAsync(() => Task.FromResult(1), default).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(slow.IsCompleted);
        never.SetResult(2);
        Assert.Equal(2, await slow);
    }

    [Fact]
    public async Task A_read_that_fails_gives_its_place_back_and_tells_its_failure()
    {
        var turnstile = new Turnstile(1);
        Assert.Equal("a", (await Assert.ThrowsAsync<InvalidOperationException>(() => turnstile.PassAsync<int>(() => throw new InvalidOperationException("a"), default))).Message);
        Assert.Equal("b", (await Assert.ThrowsAsync<InvalidOperationException>(() => turnstile.PassAsync(() => Task.FromException<int>(new InvalidOperationException("b")), default))).Message);
        Assert.Equal(1, await turnstile.PassAsync(() => Task.FromResult(1), default));
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_never_reads()
    {
        var turnstile = new Turnstile(1);
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
