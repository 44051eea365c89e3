using Graph.Core.Model;

namespace Graph.Core.Recording.Planning;

/// <summary>Retractions and redactions.</summary>
internal sealed class RetractionStep(RecordPlanBuilder plan, IRecordTransaction record)
{
    private readonly List<Key> _withdrawn = [];

    public async ValueTask ApplyAsync(CancellationToken cancellationToken)
    {
        foreach (var write in plan.Batch.Writes)
        {
            switch (write)
            {
                case Retract retract:
                    Apply(retract);
                    break;
                case RetractMissing missing:
                    await ApplyAsync(missing, cancellationToken).ConfigureAwait(false);
                    break;
                case Redact redact:
                    Apply(redact);
                    break;
            }
        }
        await RefuseStillUsedAsync(cancellationToken).ConfigureAwait(false);
    }

    private void Apply(Retract retract)
    {
        var now = plan.Now(retract.Key);
        if (now is null || now.MergedInto is not null)
            plan.AddProblem(ProblemCode.UnknownReference, $"'{retract.Key}' is not in the record.", "Retract what is there.", retract.Key);
        else if (plan.IsMade(retract.Key))
            plan.AddProblem(ProblemCode.DuplicateKey, $"'{retract.Key}' is written and retracted in one batch.", "Do one of the two.",
                retract.Key);
        else if (now.Retracted is null)
            Withdraw(now, retract.Reason);
    }

    private async ValueTask ApplyAsync(RetractMissing missing, CancellationToken cancellationToken)
    {
        if (plan.Batch.Origin is not { } origin)
        {
            plan.AddProblem(ProblemCode.Conflict, "The batch has no origin whose missing elements could be retracted.",
                "Name the dossier or dataset it comes from.");
            return;
        }
        var put = plan.Batch.Writes.OfType<Put>().Select(write => write.Element.Key).ToHashSet();
        var gone = (await record.CreatedByAsync(origin, cancellationToken).ConfigureAwait(false)).Where(key => !put.Contains(key))
            .ToArray();
        await plan.LoadAsync(record, gone, cancellationToken).ConfigureAwait(false);
        foreach (var key in gone)
            if (plan.Now(key) is { IsLive: true } now && !plan.IsMade(key))
                Withdraw(now, missing.Reason);
    }

    private void Apply(Redact redact)
    {
        if (plan.Now(redact.Key) is not { } now)
            plan.AddProblem(ProblemCode.UnknownReference, $"'{redact.Key}' is not in the record.", "Redact what is there.", redact.Key);
        else if (plan.IsMade(redact.Key))
            plan.AddProblem(ProblemCode.DuplicateKey, $"'{redact.Key}' is written and redacted in one batch.",
                "Redact it in a batch of its own.", redact.Key);
        else
            plan.Make(Tombstone.Of(now.Content), Operation.Redacted, redact.Reason,
                version => version with { IsRedacted = true, Retracted = now.Retracted, MergedInto = now.MergedInto });
    }

    private void Withdraw(ElementVersion now, string reason)
    {
        plan.Withdraw(now.Content, reason);
        _withdrawn.Add(now.Key);
    }

    // Every end of a live fact is live: that is what lets a view without a cut show a fact without looking at its ends.
    private async ValueTask RefuseStillUsedAsync(CancellationToken cancellationToken)
    {
        var entities = _withdrawn.Where(key => key.Kind.IsEntity()).ToHashSet();
        if (entities.Count == 0)
            return;
        var touching = await record.TouchingAsync(entities, int.MaxValue, cancellationToken).ConfigureAwait(false);
        foreach (var version in touching)
            plan.Load(version);
        var users = touching.Select(version => plan.Now(version.Key)!).Concat(plan.Made).DistinctBy(version => version.Key)
            .Where(version => version.IsLive)
            .SelectMany(version => References.Of(version.Content).Where(end => end.End != End.Supports && entities.Contains(end.Key)),
            (version, end) => (Used: end.Key, By: version.Key))
            .ToLookup(use => use.Used, use => use.By);
        foreach (var use in users)
        {
            var by = use.Distinct().ToArray();
            plan.AddProblem(
                ProblemCode.Conflict,
                $"'{use.Key}' cannot be retracted while {by.Length} facts or citations need it: "
                + $"{string.Join(", ", by.Take(3))}{(by.Length > 3 ? ", …" : "")}.",
                "Retract those too.", use.Key);
        }
    }
}
