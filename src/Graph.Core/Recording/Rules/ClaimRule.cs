namespace Graph.Core.Recording.Rules;

/// <summary>A claim has a text, or a field with a figure; low is at most high, and the number lies between them.</summary>
internal static class ClaimRule
{
    /// <summary>The problems.</summary>
    /// <param name="hasText">Whether a text was given.</param>
    /// <param name="hasField">Whether a field was given.</param>
    /// <param name="hasFigure">Whether number, low or high was given.</param>
    /// <param name="number">The number, or null.</param>
    /// <param name="low">The lower bound, or null.</param>
    /// <param name="high">The upper bound, or null.</param>
    public static IEnumerable<RuleProblem> Check(bool hasText, bool hasField, bool hasFigure, double? number, double? low, double? high)
    {
        if (!hasText && !hasFigure)
            yield return new(ProblemCode.Malformed, null, "A claim says nothing.", "Give a text, or a field with a number.");
        else if (!hasText && !hasField)
            yield return new(ProblemCode.Malformed, null, "A figure has no field.", "Give a field that names what is measured.");
        if (low > high)
            yield return new(ProblemCode.InvalidValue, "low", FormattableString.Invariant($"low {low} is more than high {high}."),
                "Exchange them.");
        else if (number < low || number > high)
            yield return new(ProblemCode.InvalidValue, "number", FormattableString.Invariant($"number {number} lies outside low and high."),
                "Correct one of the three.");
    }
}
