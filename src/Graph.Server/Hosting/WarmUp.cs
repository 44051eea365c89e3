using System.Diagnostics;
using Graph.Server.GraphQL.Execution;
using Graph.Server.Http;
using Graph.Server.Http.Explorer;
using Graph.Server.Http.GraphQL;
using Graph.Server.Http.Health;
using Microsoft.Extensions.Hosting;
using Serilog;

namespace Graph.Server.Hosting;

/// <summary>Runs typical operations until the code is compiled and the caches are filled, then marks the server as ready.</summary>
internal sealed class WarmUp(IReadOnlyList<Example> examples, GraphQLExecutor execute, Readiness readiness,
    IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    /// <summary>Methods are compiled anew, optimized, after 30 calls.</summary>
    private const int Rounds = 35;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            var begin = Stopwatch.GetTimestamp();
            await RunAsync(begin, stoppingToken);
            readiness.IsWarm = true;
            log.Information("Ready after {Elapsed:0} ms of warm-up", Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops, perhaps since it could not start.
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task RunAsync(long begin, CancellationToken stoppingToken)
    {
        using var output = new PooledBuffer();
        try
        {
            for (var round = 0; round < Rounds; round++)
                foreach (var example in examples)
                {
                    if (Stopwatch.GetElapsedTime(begin) > Longest)
                        return;
                    output.Clear();
                    await execute(new GraphQLRequest(example.Query), output, queriesOnly: true, stoppingToken);
                }
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.Warning(failed, "The warm-up failed; the server goes on cold");
        }
    }
}
