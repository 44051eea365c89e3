using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording.Rules;

namespace Graph.Core.Recording.Planning;

/// <summary>
/// Computes the effects of a batch: validates it against the ontology and the present record, reports all problems together, and creates
/// the versions that a store applies. Every store calls it inside its write transaction, so the rules exist only once.
/// </summary>
public sealed class Recorder(Ontology ontology, TimeProvider clock)
{
    /// <summary>The maximum number of facts and citations that one merge or split may rewrite.</summary>
    public const int MaxMoved = 10_000;

    /// <summary>Computes the plan of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="lastRevision">The last revision taken; 0 in an empty record. The batch takes the next one.</param>
    /// <param name="lastTime">That revision's time; the batch's is at least one millisecond later, regardless of the clock.</param>
    /// <param name="record">The present record.</param>
    /// <param name="cancellationToken">Cancels the call; nothing was changed.</param>
    /// <exception cref="InvalidBatchException">The batch is refused; the exception carries the problems.</exception>
    public async ValueTask<RecordPlan> PlanAsync(
        Batch batch, long lastRevision, DateTimeOffset lastTime, IRecordTransaction record, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        var at = now > lastTime ? now : lastTime.AddMilliseconds(1);

        var plan = new RecordPlanBuilder(batch, lastRevision + 1, at);
        await plan.LoadAsync(record, KeysOf(batch), cancellationToken).ConfigureAwait(false);
        await new MergeStep(plan, record).ApplyAsync(cancellationToken).ConfigureAwait(false);
        new UpsertStep(plan, ontology).Apply();
        await new RetractionStep(plan, record).ApplyAsync(cancellationToken).ConfigureAwait(false);
        await new CitationRule(plan, record).CheckAsync(cancellationToken).ConfigureAwait(false);
        await new ReferenceRule(plan, record).CheckAsync(cancellationToken).ConfigureAwait(false);
        return plan.Finish(lastRevision, lastTime);
    }

    private static IEnumerable<Key> KeysOf(Batch batch)
    {
        foreach (var write in batch.Writes)
        {
            switch (write)
            {
                case Put put:
                    yield return put.Element.Key;
                    foreach (var (_, key) in References.Of(put.Element))
                        yield return key;
                    break;
                case EndOn end:
                    yield return end.Key;
                    break;
                case Retract retract:
                    yield return retract.Key;
                    break;
                case Merge merge:
                    yield return merge.Absorbed;
                    yield return merge.Kept;
                    break;
                case Split split:
                    yield return split.Absorbed;
                    break;
                case Redact redact:
                    yield return redact.Key;
                    break;
            }
        }
    }
}
