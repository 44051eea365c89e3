using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>The one timeout over everything that getting a connection takes.</summary>
internal sealed class AcquisitionLimit : IDisposable
{
    private readonly Config _config;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _limit;

    public AcquisitionLimit(Config config, CancellationToken caller)
    {
        (_config, _caller) = (config, caller);
        _timer = new CancellationTokenSource(config.ConnectionAcquisitionTimeout, config.Clock);
        _limit = CancellationTokenSource.CreateLinkedTokenSource(caller, _timer.Token);
    }

    public async Task<T> HoldAsync<T>(Func<CancellationToken, ValueTask<T>> work)
    {
        try
        {
            return await work(_limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!_caller.IsCancellationRequested)
        {
            throw new ClientException(
                $"No connection was to be had within {_config.ConnectionAcquisitionTimeout.TotalSeconds} s: the pool is in use, or the "
                    + "servers are slow.", e);
        }
    }

    public void Dispose()
    {
        _limit.Dispose();
        _timer.Dispose();
    }
}
