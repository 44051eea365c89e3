using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Recording.Planning;

namespace Graph.Core.Recording.Rules;

/// <summary>Every written element refers only to elements that exist after the batch is applied.</summary>
internal sealed class ReferenceRule(RecordPlanBuilder plan, IRecordTransaction record)
{
    private readonly Lazy<ILookup<Key, Location?>> _where =
        new(() => plan.Batch.Writes.OfType<Put>().ToLookup(put => put.Element.Key, put => put.At));

    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        await plan.LoadAsync(record, EndsOf(plan.Made), cancellationToken).ConfigureAwait(false);
        foreach (var version in plan.Made.Where(version => version.IsLive))
        {
            foreach (var (end, key) in References.Of(version.Content))
            {
                // A citation may stay with a fact that was withdrawn: it vanishes with it and comes back with it.
                if (plan.Now(key) is { } found && (found.IsLive || end == End.Supports))
                    continue;
                var property = JsonNamingPolicy.CamelCase.ConvertName(end.ToString());
                plan.AddProblem(
                    ProblemCode.UnknownReference, $"'{key}' is not in the record.",
                    $"Record it first, in this batch or before, or name another {property}.",
                    version.Key, property, _where.Value[version.Key].FirstOrDefault());
            }
        }
    }

    private static IEnumerable<Key> EndsOf(IEnumerable<ElementVersion> versions)
    {
        foreach (var version in versions)
            foreach (var (_, key) in References.Of(version.Content))
                yield return key;
    }
}
