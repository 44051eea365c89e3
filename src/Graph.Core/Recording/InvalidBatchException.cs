using Graph.Core.Errors;

namespace Graph.Core.Recording;

/// <summary>
/// A batch was refused, and nothing of it was recorded. Carries the problems found (at most 1,000; the message states the number of
/// further ones).
/// </summary>
public sealed class InvalidBatchException : GraphException
{
    /// <summary>The maximum number of problems carried.</summary>
    public const int MaxProblems = 1_000;

    /// <summary>Creates the exception.</summary>
    public InvalidBatchException(IReadOnlyList<Problem> problems)
        : base(ErrorCodes.InvalidBatch, Describe(problems)) => Problems = [.. problems.Take(MaxProblems)];

    /// <summary>The problems, in the order of the input.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Describe(IReadOnlyList<Problem> problems) =>
        $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}, nothing was recorded:" + Environment.NewLine
        + string.Join(Environment.NewLine, problems.Take(20))
        + (problems.Count > 20 ? $"{Environment.NewLine}… and {problems.Count - 20} more" : "");
}
