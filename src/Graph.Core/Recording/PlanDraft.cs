using Graph.Core.Model;

namespace Graph.Core.Recording;

/// <summary>A batch being worked out: the present it found, the versions it makes, the problems it met.</summary>
internal sealed class PlanDraft(Batch batch, long place, DateTimeOffset at)
{
    private readonly HashSet<Key> _asked = [];
    private readonly Dictionary<Key, ElementVersion> _current = [];
    private readonly Dictionary<Key, ElementVersion> _next = [];
    private readonly List<Key> _written = [];
    private readonly List<Problem> _problems = [];

    public Batch Batch => batch;

    /// <summary>The versions made so far.</summary>
    public IEnumerable<ElementVersion> Made => _written.Select(key => _next[key]);

    /// <summary>Reads the present versions of keys, and of those that absorbed them.</summary>
    public async ValueTask LoadAsync(IRecordTransaction record, IEnumerable<Key> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(_asked.Add).ToHashSet();
        while (missing.Count > 0)
        {
            var found = await record.CurrentAsync(missing, cancellationToken).ConfigureAwait(false);
            foreach (var version in found.Values)
                Load(version);
            missing = [.. found.Values.Select(version => version.MergedInto).OfType<Key>().Where(_asked.Add)];
        }
    }

    public void Load(ElementVersion version) => _current.TryAdd(version.Key, version);

    /// <summary>The version before this batch, or null.</summary>
    public ElementVersion? Before(Key key) => _current.GetValueOrDefault(key);

    /// <summary>The version as this batch leaves it so far, or null.</summary>
    public ElementVersion? Now(Key key) => _next.GetValueOrDefault(key) ?? _current.GetValueOrDefault(key);

    /// <summary>The entity that a key means now: the kept one where it was absorbed.</summary>
    public Key Resolve(Key key)
    {
        while (Now(key)?.MergedInto is { } kept)
            key = kept;
        return key;
    }

    public bool IsMade(Key key) => _next.ContainsKey(key);

    public void Make(Element content, Operation operation, string? reason = null, Func<ElementVersion, ElementVersion>? with = null)
    {
        var before = Before(content.Key);
        var version = new ElementVersion
        {
            Content = content,
            Recorded = new Recorded(place, at, batch.By, (before?.Recorded.Version ?? 0) + 1),
            Operation = operation,
            Reason = reason,
            Origin = before is null ? batch.Origin : before.Origin,
            IsRedacted = before?.IsRedacted ?? false,
        };
        if (!_next.ContainsKey(content.Key))
            _written.Add(content.Key);
        _next[content.Key] = with is null ? version : with(version);
    }

    public void Withdraw(Element content, string reason) =>
        Make(content, Operation.Retracted, reason, version => version with { Retracted = new Retraction(at, batch.By, reason) });

    public void Refuse(string code, string message, string mend, Key? element = null, string? property = null, Location? where = null) =>
        _problems.Add(new Problem(code, message, mend, element?.Value, property, where));

    /// <summary>The plan, or the refusal. Entities come before facts and facts before citations, so that ends exist when they are applied.</summary>
    public RecordPlan Finish(long lastPlace, DateTimeOffset lastTime)
    {
        if (_problems.Count > 0)
            throw new InvalidBatchException(_problems);
        var versions = Made.OrderBy(version => version.Key.Kind.IsEntity() ? 0 : version.Key.Kind.IsFact() ? 1 : 2).ToArray();
        var created = versions.Count(version => version.Operation == Operation.Created);
        var retracted = versions.Count(version => version.Operation == Operation.Retracted);
        var outcome = versions.Length == 0
            ? new BatchOutcome(lastPlace, lastTime, 0, 0, 0)
            : new BatchOutcome(place, at, created, versions.Length - created - retracted, retracted);
        return new RecordPlan(versions, outcome);
    }
}
