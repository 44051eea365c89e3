using Graph.Core.Model;
using Graph.Core.Recording.Planning;

namespace Graph.Core.Recording.Rules;

/// <summary>A fact has a citation, or the reason why it has none.</summary>
internal sealed class CitationRule(RecordPlanBuilder plan, IRecordTransaction record)
{
    /// <summary>The problem of a fact that has neither.</summary>
    public static RuleProblem Uncited(Kind kind) => new(
        ProblemCode.Uncited, "citations", $"{char.ToUpperInvariant(kind.WithArticle()[0])}{kind.WithArticle()[1..]} has no citation.",
        "Cite a source, or give the reason in uncited.");

    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        var cited = plan.Made.Where(version => version.IsLive).Select(version => version.Content).OfType<Citation>()
            .Select(citation => citation.Supports).ToHashSet();
        var bare = plan.Batch.Writes.OfType<Put>()
            .Where(put => put.Element is Fact { Uncited: null } && !cited.Contains(put.Element.Key))
            .DistinctBy(put => put.Element.Key).ToDictionary(put => put.Element.Key);
        if (bare.Count == 0)
            return;
        var touching = await record.TouchingAsync(bare.Keys, int.MaxValue, cancellationToken).ConfigureAwait(false);
        foreach (var version in touching)
            if (version.Content is Citation citation && (plan.Now(version.Key) ?? version).IsLive)
                bare.Remove(citation.Supports);
        foreach (var put in bare.Values)
            plan.AddProblem(Uncited(put.Element.Kind), put.Element.Key, put.At);
    }
}
