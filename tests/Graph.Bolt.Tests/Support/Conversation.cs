namespace Graph.Bolt.Tests.Support;

/// <summary>How a healthy server answers on one connection.</summary>
internal sealed class Conversation(Peer peer)
{
    private readonly Dictionary<long, (Answer Answer, int Next)> _open = [];
    private long _lastQuery = -1;
    private bool _inTransaction;
    private int _bookmark;

    /// <summary>Answers; false when the conversation is over.</summary>
    public async Task<bool> AnswerAsync(Message message)
    {
        if (message.Tag == MessageTag.Goodbye) return false;
        if (peer.Failed && message.Tag != MessageTag.Reset)
        {
            await peer.IgnoredAsync();
            return true;
        }
        if (!IsAllowed(message.Tag)) throw new InvalidOperationException($"{message} came in the wrong state.");
        switch (message.Tag)
        {
            case MessageTag.Hello:
                await peer.SuccessAsync(("server", "Neo4j/5.26.0"), ("connection_id", "bolt-1"), ("hints", peer.Server.Hints));
                break;
            case MessageTag.Run:
                await RunAsync(message);
                break;
            case MessageTag.Pull or MessageTag.Discard:
                await StreamAsync(message);
                break;
            case MessageTag.Route:
                await peer.SuccessAsync(("rt", peer.Server.OnRoute(message.Map(2).GetValueOrDefault("db") as string)));
                break;
            case MessageTag.Commit:
                peer.Server.OnCommit();
                _inTransaction = false;
                await peer.SuccessAsync(("bookmark", $"mark:{peer.Server.Port}:{++_bookmark}"));
                break;
            default:
                if (message.Tag == MessageTag.Begin) _inTransaction = true;
                if (message.Tag is MessageTag.Reset or MessageTag.Rollback) Clear();
                if (message.Tag == MessageTag.Reset) peer.Failed = false;
                await peer.SuccessAsync();
                break;
        }
        return true;
    }

    private bool IsAllowed(byte tag) => tag switch
    {
        MessageTag.Run => _inTransaction || _open.Count == 0,
        MessageTag.Begin or MessageTag.Route or MessageTag.Logoff => !_inTransaction && _open.Count == 0,
        MessageTag.Commit or MessageTag.Rollback => _inTransaction && _open.Count == 0,
        MessageTag.Pull or MessageTag.Discard => _open.Count > 0,
        _ => true,
    };

    private void Clear()
    {
        _inTransaction = false;
        _open.Clear();
    }

    private async Task RunAsync(Message message)
    {
        var answer = peer.Server.OnRun(message.Text);
        _open[++_lastQuery] = (answer, 0);
        Dictionary<string, object?> metadata = new() { ["fields"] = answer.Keys, ["t_first"] = 3L };
        if (_inTransaction) metadata["qid"] = _lastQuery;
        await peer.SuccessAsync(metadata);
    }

    private async Task StreamAsync(Message message)
    {
        var query = message.Map(0).GetValueOrDefault("qid") as long? ?? _lastQuery;
        var (answer, next) = _open[query];
        var end = message.Count < 0 ? answer.Rows.Count : (int)Math.Min(answer.Rows.Count, next + message.Count);
        if (message.Tag == MessageTag.Pull)
            for (; next < end; next++) await peer.RecordAsync(answer.Rows[next]);
        _open[query] = (answer, end);
        if (end < answer.Rows.Count)
        {
            await peer.SuccessAsync(("has_more", true));
            return;
        }
        _open.Remove(query);
        var summary = new Dictionary<string, object?>(answer.Summary) { ["t_last"] = 5L };
        if (!_inTransaction) summary["bookmark"] = $"mark:{peer.Server.Port}:{++_bookmark}";
        await peer.SuccessAsync(summary);
    }
}
