namespace Graph.Bolt.Tests.Support;

/// <summary>Waits for what another thread is about to do. It ends as soon as it is so, and fails after ten seconds.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async Task TrueAsync(Func<bool> condition, string what)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            if (limit.IsCancellationRequested) Assert.Fail($"Did not come about: {what}");
            await Task.Delay(2);
        }
    }

    public static async Task<T> InTime<T>(this Task<T> task) => await task.WaitAsync(Limit);

    public static async Task InTime(this Task task) => await task.WaitAsync(Limit);
}
