using Graph.Core.Errors;

namespace Graph.Core.Recording;

/// <summary>
/// A batch was refused whole: nothing of it was recorded. Carries every problem that was found (at most 1,000; the message tells how many
/// more).
/// </summary>
public sealed class InvalidBatchException : GraphException
{
    /// <summary>The most problems that are carried.</summary>
    public const int MaxProblems = 1_000;

    /// <summary>A refusal.</summary>
    public InvalidBatchException(IReadOnlyList<Problem> problems)
        : base(ErrorCodes.InvalidBatch, Describe(problems)) => Problems = [.. problems.Take(MaxProblems)];

    /// <summary>What is wrong, in the order it was written.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Describe(IReadOnlyList<Problem> problems) =>
        $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}, nothing was recorded:" + Environment.NewLine
        + string.Join(Environment.NewLine, problems.Take(20))
        + (problems.Count > 20 ? $"{Environment.NewLine}… and {problems.Count - 20} more" : "");
}
