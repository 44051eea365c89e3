using Graph.Core.Authoring;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Formats.Importing;

/// <summary>Imports what any reader has read: each source as one batch, all of them in one commit or none.</summary>
/// <remarks>
/// Importing a source again changes nothing: its elements are put as they are. The id of a batch is made of the source's text, the
/// ontology and the last revision before it. So a batch whose outcome got lost can be sent again, and a source that was changed and
/// changed back is applied each time.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="ontology">The terms that drafts may use.</param>
public sealed class ImportRunner(IStore store, Ontology ontology)
{
    /// <summary>Imports sources in the order given; a later one may refer to elements of an earlier one.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="options">The options; null: the defaults.</param>
    /// <param name="progress">Receives a report after each source is checked, and after all are written.</param>
    /// <param name="cancellationToken">Cancels the import before writing has begun.</param>
    /// <returns>The outcome of each source.</returns>
    /// <exception cref="InvalidBatchException">The sources have problems; the exception lists all of them, file by file in the order
    /// given. Nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public async Task<IReadOnlyList<ImportOutcome>> RunAsync(
        IReadOnlyList<ImportSource> sources, ImportOptions? options = null, IProgress<ImportProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new();
        var batches = await CheckAsync(sources, options, progress, cancellationToken).ConfigureAwait(false);
        var outcomes = await store.WriteAsync(batches, options.DryRun, cancellationToken).ConfigureAwait(false);
        foreach (var (index, source) in options.DryRun ? [] : sources.Index())
            progress?.Report(new(source, ImportStage.Written, index + 1, sources.Count));
        return [.. sources.Zip(batches, outcomes).Select(done => new ImportOutcome(done.First, done.Second, done.Third))];
    }

    private async Task<IReadOnlyList<Batch>> CheckAsync(IReadOnlyList<ImportSource> sources, ImportOptions options,
        IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var snapshot = await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = snapshot.ConfigureAwait(false);
        var builder = new BatchBuilder(ontology, snapshot);
        var batches = new List<Batch>();
        var problems = new List<Problem>();
        foreach (var (index, source) in sources.Index())
        {
            var (puts, found) = await builder.CheckAsync(source.Drafts, cancellationToken).ConfigureAwait(false);
            problems.AddRange(source.Problems.Concat(found).OrderBy(problem => problem.At?.Line).ThenBy(problem => problem.At?.Column));
            if (sources.First(other => other.Name == source.Name) is var first && first != source && source.Name.Length > 0)
                problems.Add(new(ProblemCode.DuplicateKey, $"The {source.Noun} '{source.Name}' is given twice, here and in {first.File}.",
                    "Import one of them, or rename it.", Property: source.Noun, At: new(source.File, 1, 1)));
            if (problems.Count == 0)
                batches.Add(ToBatch(source, puts, options, await snapshot.LastRevisionAsync(cancellationToken).ConfigureAwait(false)));
            progress?.Report(new(source, ImportStage.Checked, index + 1, sources.Count));
        }
        return problems.Count == 0 ? batches : throw new InvalidBatchException(problems);
    }

    private Batch ToBatch(ImportSource source, IReadOnlyList<Put> puts, ImportOptions options, long lastRevision) => new()
    {
        Id = FormattableString.Invariant($"{source.Noun}:{source.Name}:{source.Digest}:{ontology.Version}:{lastRevision}")
            + (options.Replace ? ":replace" : ""),
        By = options.By,
        Origin = source.Name,
        Writes = options.Replace ? [.. puts, new RetractMissing($"No longer in the {source.Noun} {source.Name}.")] : puts,
    };
}

/// <summary>The options of an import.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether everything is checked and nothing written; false by default.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether elements that a source recorded before and no longer holds are withdrawn; false by default: they stay.</summary>
    public bool Replace { get; init; }

    /// <summary>The author of the batches; null by default.</summary>
    public string? By { get; init; }
}

/// <summary>The outcome of importing a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Batch">The batch that was made of it.</param>
/// <param name="Outcome">The effect of the batch, or in a dry run the effect that it would have.</param>
public sealed record ImportOutcome(ImportSource Source, Batch Batch, BatchOutcome Outcome);

/// <summary>The progress of an import.</summary>
/// <param name="Source">The source that passed a stage last.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Done">The number of sources that have passed the stage.</param>
/// <param name="Total">The number of sources.</param>
public sealed record ImportProgress(ImportSource Source, ImportStage Stage, int Done, int Total);

/// <summary>The stages of an import.</summary>
public enum ImportStage
{
    /// <summary>The source was checked.</summary>
    Checked,

    /// <summary>The source was written.</summary>
    Written,
}
