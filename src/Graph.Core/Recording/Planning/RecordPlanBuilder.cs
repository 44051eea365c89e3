using System.Runtime.InteropServices;
using Graph.Core.Model;
using Graph.Core.Recording.Rules;

namespace Graph.Core.Recording.Planning;

/// <summary>The state of a batch being computed: the present versions read, the versions created, and the problems found.</summary>
internal sealed class RecordPlanBuilder(Batch batch, long revision, DateTimeOffset at)
{
    private readonly Dictionary<Key, Standing> _standings = new(2 * batch.Writes.Count);
    private readonly List<Standing> _made = new(batch.Writes.Count);
    private readonly List<Problem> _problems = [];

    public Batch Batch => batch;

    /// <summary>The versions made so far.</summary>
    public IEnumerable<ElementVersion> Made => _made.Select(standing => standing.Made!);

    /// <summary>Reads the present versions of keys, and of those that absorbed them.</summary>
    public async ValueTask LoadAsync(IRecordTransaction record, IEnumerable<Key> keys, CancellationToken cancellationToken)
    {
        List<Key> missing = [.. keys.Where(IsUnread)];
        while (missing.Count > 0)
        {
            var found = await record.CurrentAsync(missing, cancellationToken).ConfigureAwait(false);
            foreach (var version in found.Values)
                Load(version);
            missing = [.. found.Values.Select(version => version.MergedInto).OfType<Key>().Where(IsUnread)];
        }
    }

    public void Load(ElementVersion version) => Of(version.Key).Before ??= version;

    /// <summary>The version before this batch, or null.</summary>
    public ElementVersion? Before(Key key) => _standings.GetValueOrDefault(key)?.Before;

    /// <summary>The version as this batch leaves it so far, or null.</summary>
    public ElementVersion? Now(Key key) => _standings.GetValueOrDefault(key)?.Now;

    /// <summary>The entity that a key means now: the kept one where it was absorbed.</summary>
    public Key Resolve(Key key)
    {
        while (Now(key)?.MergedInto is { } kept)
            key = kept;
        return key;
    }

    public bool IsMade(Key key) => _standings.GetValueOrDefault(key)?.Made is not null;

    public void Make(Element content, Operation operation, string? reason = null, Func<ElementVersion, ElementVersion>? with = null)
    {
        var standing = Of(content.Key);
        var before = standing.Before;
        var version = new ElementVersion
        {
            Content = content,
            Recorded = new Recorded(revision, at, batch.By, (before?.Recorded.Version ?? 0) + 1),
            Operation = operation,
            Reason = reason,
            Origin = before is null ? batch.Origin : before.Origin,
            IsRedacted = before?.IsRedacted ?? false,
        };
        if (standing.Made is null)
            _made.Add(standing);
        standing.Made = with is null ? version : with(version);
    }

    public void Withdraw(Element content, string reason) =>
        Make(content, Operation.Retracted, reason, version => version with { Retracted = new Retraction(at, batch.By, reason) });

    public void AddProblem(string code, string message, string hint, Key? element = null, string? property = null,
        Location? where = null) =>
        _problems.Add(new Problem(code, message, hint, element?.Value, property, where));

    public void AddProblem(RuleProblem problem, Key element, Location? at) =>
        AddProblem(problem.Code, problem.Message, problem.Hint, element, problem.Property, at);

    /// <summary>
    /// The plan, or the refusal. Entities come before facts and facts before citations, so that ends exist when they are applied.
    /// </summary>
    public RecordPlan Finish(long lastRevision, DateTimeOffset lastTime)
    {
        if (_problems.Count > 0)
            throw new InvalidBatchException(_problems);
        var versions = Made.OrderBy(version => version.Key.Kind.IsEntity() ? 0 : version.Key.Kind.IsFact() ? 1 : 2).ToArray();
        var created = versions.Count(version => version.Operation == Operation.Created);
        var retracted = versions.Count(version => version.Operation == Operation.Retracted);
        var outcome = versions.Length == 0
            ? new BatchOutcome(lastRevision, lastTime, 0, 0, 0)
            : new BatchOutcome(revision, at, created, versions.Length - created - retracted, retracted);
        return new RecordPlan(versions, outcome);
    }

    private Standing Of(Key key) => CollectionsMarshal.GetValueRefOrAddDefault(_standings, key, out _) ??= new Standing();

    // Marks it as read, too.
    private bool IsUnread(Key key)
    {
        ref var standing = ref CollectionsMarshal.GetValueRefOrAddDefault(_standings, key, out var isRead);
        standing ??= new Standing();
        return !isRead;
    }

    /// <summary>How an element stood before the batch, and what the batch makes of it.</summary>
    private sealed class Standing
    {
        public ElementVersion? Before { get; set; }

        public ElementVersion? Made { get; set; }

        public ElementVersion? Now => Made ?? Before;
    }
}
