using Graph.Core.Errors;

namespace Graph.Core.Ontologies;

/// <summary>Ontology files that cannot be used; carries everything that is wrong with them.</summary>
public sealed class OntologyException : GraphException
{
    /// <summary>Made by the loader, with all the problems that it found.</summary>
    public OntologyException(IReadOnlyList<OntologyProblem> problems)
        : base(ErrorCodes.InvalidOntology,
            $"The ontology has {problems.Count} problem(s):{string.Concat(problems.Select(problem => $"\n  {problem}"))}") =>
        Problems = problems;

    /// <summary>Every problem, by file and line.</summary>
    public IReadOnlyList<OntologyProblem> Problems { get; }
}
