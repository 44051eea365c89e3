namespace Graph.Benchmarks;

internal static class PageBenchmark
{
    public static Task RunAsync(int events) => Task.FromResult(events);
}
