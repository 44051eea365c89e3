using Graph.Core.Model;

namespace Graph.Core.Recording.Planning;

/// <summary>Merges and splits: facts move from one entity to another, keeping their keys.</summary>
internal sealed class MergeStep(RecordPlanBuilder plan, IRecordTransaction record)
{
    public async ValueTask ApplyAsync(CancellationToken cancellationToken)
    {
        foreach (var write in plan.Batch.Writes)
        {
            if (write is Merge merge)
                await MergeAsync(merge, cancellationToken).ConfigureAwait(false);
            else if (write is Split split)
                await SplitAsync(split, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask MergeAsync(Merge merge, CancellationToken cancellationToken)
    {
        var (absorbed, kept) = (plan.Now(merge.Absorbed), plan.Now(merge.Kept));
        if (!IsLiveEntity(merge.Absorbed, absorbed, "merged") || !IsLiveEntity(merge.Kept, kept, "merged"))
            return;
        if (merge.Absorbed == merge.Kept || merge.Absorbed.Kind != merge.Kept.Kind)
        {
            plan.AddProblem(ProblemCode.Conflict, $"'{merge.Absorbed}' cannot be absorbed by '{merge.Kept}'.",
                "Merge two different entities of one kind.", merge.Absorbed);
            return;
        }

        var touching = await record.TouchingAsync([merge.Absorbed], Recorder.MaxMoved + 1, cancellationToken).ConfigureAwait(false);
        if (touching.Count > Recorder.MaxMoved)
        {
            plan.AddProblem(ProblemCode.TooLarge, $"'{merge.Absorbed}' has more than {Recorder.MaxMoved} facts and citations to re-record.",
                "Merge the other way round, or retract what is not needed first.", merge.Absorbed);
            return;
        }

        plan.Make(absorbed!.Content, Operation.Merged, merge.Reason, version => version with { MergedInto = merge.Kept });
        foreach (var version in touching)
        {
            plan.Load(version);
            var moved = References.Redirect(plan.Now(version.Key)!.Content, merge.Absorbed, merge.Kept);
            if (moved is Relation relation && relation.From == relation.To)
                plan.Withdraw(moved, $"Both its ends are {merge.Kept} since {merge.Absorbed} was merged into it.");
            else
                plan.Make(moved, Operation.Merged, merge.Reason);
        }
    }

    private async ValueTask SplitAsync(Split split, CancellationToken cancellationToken)
    {
        if (plan.Before(split.Absorbed) is not { MergedInto: { } kept } absorbed)
        {
            plan.AddProblem(ProblemCode.Conflict, $"'{split.Absorbed}' is not merged into another entity.", "Split what was merged.",
                split.Absorbed);
            return;
        }

        var mergedAt = absorbed.Recorded.Revision;
        var moved = (await record.RecordedAtAsync(mergedAt, cancellationToken).ConfigureAwait(false))
            .Select(version => version.Key).Where(key => !key.Kind.IsEntity()).ToHashSet();
        var before = await record.AsOfRevisionAsync(moved, mergedAt - 1, cancellationToken).ConfigureAwait(false);
        await plan.LoadAsync(record, moved.Append(kept), cancellationToken).ConfigureAwait(false);

        plan.Make(absorbed.Content, Operation.Split, split.Reason);
        foreach (var (key, old) in before.OrderBy(pair => pair.Key))
        {
            var ends = References.Of(old.Content).Where(end => end.Key == split.Absorbed).Select(end => end.End).ToHashSet();
            if (ends.Count == 0 || plan.Now(key) is not { } now)
                continue;
            // A relation that the merge made a loop was withdrawn by it; nothing else has touched it if that is still its last version.
            if (now.Retracted is not null && now.Recorded.Revision == mergedAt)
                plan.Make(old.Content, Operation.Split, split.Reason);
            else if (now.IsLive && MovedBack(now.Content, old.Content, ends, plan.Resolve(kept), split.Absorbed) is { } back)
                plan.Make(back, Operation.Split, split.Reason);
        }
    }

    // Where an end was moved on since, it stays where it is. Turning every kept end back would also turn those that were the
    // kept entity's own from the start, so an element that had both at once goes back whole.
    private static Element? MovedBack(Element now, Element old, HashSet<End> ends, Key kept, Key absorbed)
    {
        var moved = References.Of(now).Where(end => end.Key == kept).Select(end => end.End).ToHashSet();
        if (!moved.Overlaps(ends))
            return null;
        return moved.IsSubsetOf(ends) ? References.Redirect(now, kept, absorbed) : old;
    }

    private bool IsLiveEntity(Key key, ElementVersion? version, string verb)
    {
        if (version is { IsLive: true } && key.Kind.IsEntity())
            return true;
        plan.AddProblem(ProblemCode.UnknownReference, $"'{key}' is not an entity of the record that can be {verb}.",
            "Name one that is there, neither retracted nor absorbed.", key);
        return false;
    }
}
