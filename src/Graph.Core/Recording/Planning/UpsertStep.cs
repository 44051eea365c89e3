using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording.Rules;
using Graph.Core.Time;

namespace Graph.Core.Recording.Planning;

/// <summary>Creations, revisions and ends in time.</summary>
internal sealed class UpsertStep(RecordPlanBuilder plan, Ontology ontology)
{
    private readonly ElementRules _rules = new(ontology);
    private readonly Dictionary<Key, Put> _seen = new(plan.Batch.Writes.Count);

    public void Apply()
    {
        foreach (var write in plan.Batch.Writes)
        {
            if (write is Put put)
                Apply(put);
            else if (write is EndOn end)
                Apply(end);
        }
    }

    private void Apply(Put put)
    {
        var key = put.Element.Key;
        if (!_seen.TryAdd(key, put))
        {
            var first = _seen[key];
            var isOwn = put.Element is Entity || (put.HasOwnKey && first.HasOwnKey);
            plan.AddProblem(KeyRule.Repeated(key, first.At, isOwn), key, put.At);
            return;
        }
        foreach (var problem in _rules.Check(put.Element))
            plan.AddProblem(problem, key, put.At);

        var content = put.Element;
        foreach (var (_, end) in References.Of(put.Element))
            if (plan.Resolve(end) is var kept && kept != end)
                content = References.Redirect(content, end, kept);

        var before = plan.Before(key);
        if (before is null)
        {
            plan.Make(content, Operation.Created);
            return;
        }
        // An absorbed entity lives on in the kept one, and what the law had blanked is not written again: a dossier that still
        // holds either can be imported as before.
        if (before.MergedInto is not null || before.IsRedacted || (before.IsLive && before.Content == content))
            return;
        if (content is Fact && before.IsLive && before.Origin != plan.Batch.Origin && !put.HasOwnKey)
        {
            plan.AddProblem(
                ProblemCode.AlikeFacts, $"'{key}' is recorded already by {before.Origin ?? "hand"}, with other content.",
                "If it is another episode, give it a key of its own; if it is the same, revise it where it was recorded.", key, "key",
                put.At);
            return;
        }
        plan.Make(content, Operation.Updated);
    }

    private void Apply(EndOn end)
    {
        var now = plan.Now(end.Key);
        Interval? validity = now is { IsLive: true } ? now.Content switch
        {
            Fact fact => fact.Validity,
            Process process =>
            process.Validity,
            _ => null
        } : null;
        if (validity is not { } open)
        {
            plan.AddProblem(ProblemCode.UnknownReference, $"'{end.Key}' is not a fact or process of the record.",
                "End a fact or a process that is there.", end.Key);
            return;
        }
        if (open.Start is { } start && end.End.Last < start.First)
        {
            plan.AddProblem(ProblemCode.InvalidDate, $"'{end.Key}' starts on {start}; it cannot end on {end.End}.",
                "Give an end that is not before the start.", end.Key, "end");
            return;
        }
        var ended = new Interval(open.Start, end.End);
        if (ended != open)
            plan.Make(now!.Content is Fact f ? f with { Validity = ended } : (Process)now.Content with { Validity = ended },
                Operation.Ended);
    }
}
