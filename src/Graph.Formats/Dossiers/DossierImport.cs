using Graph.Core.Authoring;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Formats.Dossiers;

/// <summary>Imports dossiers, each as one batch, all of them in one commit or none.</summary>
/// <remarks>
/// Importing a dossier again changes nothing: each of its elements is put as it is. The id of its batch is made of its text, of
/// the ontology and of the last revision before it, so a batch whose outcome got lost can be sent again, and a dossier that was changed and
/// changed
/// back is applied.
/// </remarks>
public sealed class DossierImport(IStore store, Ontology ontology)
{
    /// <summary>Imports dossiers in the order given; a later one may refer to what an earlier one holds.</summary>
    /// <param name="dossiers">The dossiers.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told after each dossier is checked, and once all are written.</param>
    /// <param name="cancellationToken">Gives up where writing has not begun.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="InvalidBatchException">Something is wrong in them; carries all of it, file by file in the order given. Nothing was
    /// written.</exception>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public async Task<IReadOnlyList<DossierOutcome>> RunAsync(
        IReadOnlyList<Dossier> dossiers, DossierImportOptions? options = null, IProgress<DossierProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new();
        var batches = await CheckAsync(dossiers, options, progress, cancellationToken).ConfigureAwait(false);
        var outcomes = await store.WriteAsync(batches, options.DryRun, cancellationToken).ConfigureAwait(false);
        foreach (var (index, dossier) in options.DryRun ? [] : dossiers.Index())
            progress?.Report(new(dossier, DossierStage.Written, index + 1, dossiers.Count));
        return [.. dossiers.Zip(batches, outcomes).Select(done => new DossierOutcome(done.First, done.Second, done.Third))];
    }

    private async Task<IReadOnlyList<Batch>> CheckAsync(IReadOnlyList<Dossier> dossiers, DossierImportOptions options,
        IProgress<DossierProgress>? progress, CancellationToken cancellationToken)
    {
        var snapshot = await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = snapshot.ConfigureAwait(false);
        var builder = new BatchBuilder(ontology, snapshot);
        var batches = new List<Batch>();
        var problems = new List<Problem>();
        foreach (var (index, dossier) in dossiers.Index())
        {
            var (puts, found) = await builder.CheckAsync(dossier.Drafts, cancellationToken).ConfigureAwait(false);
            problems.AddRange(dossier.Problems.Concat(found).OrderBy(problem => problem.At?.Line).ThenBy(problem => problem.At?.Column));
            if (dossiers.First(other => other.Name == dossier.Name) is var first && first != dossier && dossier.Name.Length > 0)
                problems.Add(new(ProblemCode.DuplicateKey, $"The dossier '{dossier.Name}' is given twice, here and in {first.File}.",
                    "Import one of them, or rename it.", Property: "dossier", At: new(dossier.File, 1, 1)));
            if (problems.Count == 0)
                batches.Add(ToBatch(dossier, puts, options, await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false)));
            progress?.Report(new(dossier, DossierStage.Checked, index + 1, dossiers.Count));
        }
        return problems.Count == 0 ? batches : throw new InvalidBatchException(problems);
    }

    private Batch ToBatch(Dossier dossier, IReadOnlyList<Put> puts, DossierImportOptions options, long lastRevision) => new()
    {
        Id = FormattableString.Invariant(
        $"dossier:{dossier.Name}:{dossier.Digest}:{ontology.Version}:{lastRevision}{(options.Replace ? ":replace" : "")}"),
        By = options.By,
        Origin = dossier.Name,
        Writes = options.Replace ? [.. puts, new RetractMissing($"No longer in the dossier {dossier.Name}.")] : puts,
    };
}
