using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Authoring;

/// <summary>
/// Converts drafts to a batch: reads and validates every property, resolves references to entities, copies the scores of positions into
/// stances, and creates the keys of facts. All problems are reported together.
/// </summary>
/// <remarks>
/// Later calls can refer to entities read by earlier ones, as with the second of two dossiers. Not safe for concurrent use.
/// </remarks>
/// <param name="ontology">The ontology with the terms that drafts may use.</param>
/// <param name="snapshot">The record, for references that the drafts themselves do not resolve.</param>
public sealed class BatchBuilder(Ontology ontology, ISnapshot snapshot)
{
    private readonly EntityIndex _entities = new();

    /// <summary>Creates a batch of these drafts.</summary>
    /// <param name="id">The batch's id.</param>
    /// <param name="drafts">The drafts.</param>
    /// <param name="origin">The dossier or dataset they come from, or null.</param>
    /// <param name="by">The author, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="InvalidBatchException">The drafts have problems; carries all of them, in the order of the input.</exception>
    public async ValueTask<Batch> BuildAsync(string id, IReadOnlyList<Draft> drafts, string? origin = null, string? by = null,
        CancellationToken cancellationToken = default)
    {
        var (puts, problems) = await CheckAsync(drafts, cancellationToken).ConfigureAwait(false);
        return problems.Count == 0
            ? new Batch { Id = id, Origin = origin, By = by, Writes = puts }
            : throw new InvalidBatchException(problems);
    }

    /// <summary>What these drafts put, entities before facts before citations, and what is wrong with them, in the order written.</summary>
    public async ValueTask<(IReadOnlyList<Put> Puts, IReadOnlyList<Problem> Problems)> CheckAsync(IReadOnlyList<Draft> drafts,
        CancellationToken cancellationToken = default)
    {
        var problems = new List<Problem>();
        var reading = new DraftReader(ontology, problems);
        var read = drafts.Select(draft => (Draft: draft, Values: reading.Read(draft))).ToList();
        var puts = new PutList(problems);
        foreach (var (draft, values) in read.Where(pair => pair.Draft.Kind.IsEntity()))
            Index(draft, values, puts);
        await new ReferenceResolution(ontology, _entities, problems).ResolveAsync(reading.References, snapshot, cancellationToken)
            .ConfigureAwait(false);
        foreach (var (draft, values) in read)
            Make(draft, values, reading, puts);
        var list = puts.InOrder();
        if (list.Count > Batch.MaxWrites)
            problems.Add(new(ProblemCode.TooLarge, $"{list.Count} elements are to be recorded at once.",
                $"Split them: at most {Batch.MaxWrites} are allowed."));
        return (list, InOrderWritten(problems, drafts));
    }

    // An entity with problems can still be referred to, lest each reference become a problem too.
    private void Index(Draft draft, DraftValues values, PutList puts)
    {
        if (values.Get<Key?>("key") is { } key && puts.TryTake(key, draft.At))
            _entities.Add(key, DraftElements.Names(values).Select(name => name.Text), values.Get<EquatableList<ExternalId>>("ids") ?? []);
    }

    private static void Make(Draft draft, DraftValues values, DraftReader reading, PutList puts)
    {
        reading.Element = draft.Kind.IsEntity() ? values.Get<Key?>("key")?.Value : null;
        var rules = new DraftRules(draft.Kind, values, reading);
        rules.Check();
        var interval = rules.Interval();
        if (draft.Kind == Kind.Relation && !rules.AllowsEnds() || !values.IsComplete)
            return;
        try
        {
            if (draft.Kind.IsEntity())
                puts.Add(new(DraftElements.Entity(draft.Kind, values, interval), draft.At));
            else if (!puts.TryAdd(new(DraftElements.Fact(draft.Kind, values, interval), draft.At, values.Has("key"))))
                return;
            var supported = puts.Last.Element.Key;
            foreach (var citation in values.Items<DraftValues>("citations").Where(citation => citation.IsComplete))
                puts.TryAdd(new(DraftElements.Citation(supported, citation), citation.At, citation.Has("key")));
        }
        catch (InvalidValueException exception)
        {
            var problem = exception.Problem;
            var property = problem.Property ?? "key";
            reading.AddProblem(values.LocationOf(property), property, new(ProblemCode.InvalidValue, problem.Message, problem.Hint));
        }
    }

    private static IReadOnlyList<Problem> InOrderWritten(List<Problem> problems, IReadOnlyList<Draft> drafts)
    {
        if (problems.Count == 0)
            return [];
        var files = drafts.Select(draft => draft.At?.File).Distinct().ToList();
        return
        [
            .. problems.Distinct()
                .OrderBy(problem => files.IndexOf(problem.At?.File))
                .ThenBy(problem => problem.At?.Line)
                .ThenBy(problem => problem.At?.Column),
        ];
    }
}
