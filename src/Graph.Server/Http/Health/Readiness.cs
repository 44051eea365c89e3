using Graph.Core.Errors;
using Graph.Core.Storage;

namespace Graph.Server.Http.Health;

/// <summary>Whether requests should be sent here: the code is warm and the store answers.</summary>
internal sealed class Readiness(IStore store)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether the warm-up is over.</summary>
    public bool IsWarm { get; set; }

    /// <summary>The store's last revision, or why not ready.</summary>
    public async Task<(long? Revision, string? Why)> AskAsync(CancellationToken cancellationToken)
    {
        if (!IsWarm)
            return (null, "warming up");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var snapshot = await store.OpenAsync(patience.Token);
            return (await snapshot.LastRevisionAsync(patience.Token), null);
        }
        catch (GraphException failed)
        {
            return (null, failed.Code);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "the store does not answer");
        }
    }
}
