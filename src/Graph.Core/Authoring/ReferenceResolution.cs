using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Storage;

namespace Graph.Core.Authoring;

/// <summary>
/// Resolves references to entities: among the drafts first, then with one call to the store. A reference by key stays as written, even
/// if that entity was merged into another: the keys of facts then stay the same, and recording redirects the ends.
/// </summary>
internal sealed class ReferenceResolution(Ontology ontology, EntityIndex drafts, ICollection<Problem> problems)
{
    // Looking for near spellings goes through all that is known.
    private const int MaxHints = 100;

    private readonly List<(DraftReference Reference, Reference[] Questions)> _open = [];
    private int _hints;

    /// <summary>Resolves the references; an unresolved reference becomes a problem.</summary>
    public async ValueTask ResolveAsync(IEnumerable<DraftReference> references, ISnapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var reference in references)
            LookAmongDrafts(reference);
        Reference[] questions = [.. _open.SelectMany(open => open.Questions).Distinct()];
        if (questions.Length == 0)
            return;
        var answers = await snapshot.ResolveAsync(questions, cancellationToken).ConfigureAwait(false);
        var byQuestion = questions.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (reference, asked) in _open)
        {
            Key[] found = [.. asked.SelectMany(question => byQuestion[question]).Distinct()];
            if (found.Length > 0 && asked[0].Key is { } written)
                reference.Resolved = written;
            else
                Settle(reference, found, asked[0]);
        }
    }

    private void LookAmongDrafts(DraftReference reference)
    {
        if (Key.TryParse(reference.Text, out var key))
            LookByKey(reference, key);
        else if (SchemeOf(reference.Text) is { } scheme)
            LookById(reference, scheme, reference.Text[(scheme.Code.Length + 1)..].Trim());
        else
            Look(reference, drafts.Named(reference.Text, reference.Kinds), kind => new(null, null, reference.Text, kind));
    }

    private void LookByKey(DraftReference reference, Key key)
    {
        // The ends of a relation are judged by its type, together.
        if (!reference.Kinds.Contains(key.Kind) && !(reference.IsRelationEnd && key.Kind.IsEntity()))
            AddProblem(reference, ProblemCode.InvalidValue, $"'{key}' is {DraftProblem.An(key.Kind.Prefix())}.",
                $"Name {OneOf(reference.Kinds)} here.");
        else if (drafts.Has(key))
            reference.Resolved = key;
        else
            _open.Add((reference, [new(key, null, null, key.Kind)]));
    }

    private void LookById(DraftReference reference, Term scheme, string value)
    {
        if (ExternalIdsFormat.Check(scheme, value) is { } problem)
            AddProblem(reference, problem.Code, problem.Message, problem.Hint);
        else
            Look(reference, drafts.Registered(new(scheme.Code, value), reference.Kinds),
                kind => new(null, new(scheme.Code, value), null, kind));
    }

    private void Look(DraftReference reference, IReadOnlyList<Key> found, Func<Kind, Reference> question)
    {
        Reference[] questions = [.. reference.Kinds.Select(question)];
        if (found.Count > 0)
            Settle(reference, found, questions[0]);
        else
            _open.Add((reference, questions));
    }

    private void Settle(DraftReference reference, IReadOnlyList<Key> found, Reference question)
    {
        var says = question.Name is not null ? "is called" : question.Key is not null ? "has the key" : "has the external id";
        if (found.Count == 1)
            reference.Resolved = found[0];
        else if (found.Count > 1)
            AddProblem(reference, ProblemCode.AmbiguousReference,
                $"{ValueProblem.Quote(reference.Text)} may be any of {string.Join(", ", found.Take(10))}.",
                "Write the key of the one that is meant.");
        else
            AddProblem(reference, ProblemCode.UnknownReference,
                "No "
                + (reference.Kinds.Count == Kinds.Entities.Count ? "entity"
                    : string.Join(" or ", reference.Kinds.Select(kind => kind.Prefix())))
                + $" {says} {ValueProblem.Quote(reference.Text)}.", Hint(reference, question));
    }

    private string Hint(DraftReference reference, Reference question)
    {
        var nearest = _hints++ >= MaxHints ? null
            : question.Name is { } name && !name.Contains(':', StringComparison.Ordinal) ? drafts.NearestName(name, reference.Kinds)
            : drafts.NearestKey(reference.Text, reference.Kinds);
        return nearest is null ? "Add it, or name one that is recorded." : $"Did you mean {nearest}? Else add it first.";
    }

    private static string OneOf(IReadOnlyList<Kind> kinds) =>
        kinds.Count == Kinds.Entities.Count ? "an entity" : string.Join(" or ", kinds.Select(kind => DraftProblem.An(kind.Prefix())));

    private Term? SchemeOf(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? ontology.Find(Vocabulary.IdScheme, text[..colon]) : null;
    }

    private void AddProblem(DraftReference reference, string code, string message, string hint) =>
        problems.Add(reference.Problem(code, message, hint));
}
