namespace Graph.Core.Ontologies;

/// <summary>Collects what is wrong, so that it is reported together.</summary>
internal sealed class ProblemList
{
    private readonly List<OntologyProblem> _problems = [];

    public void Add(string file, long line, string entry, string message, string hint) =>
        _problems.Add(new(file, (int)line, entry, message, hint));

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
            throw new OntologyException(
                [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)]);
    }
}
