using Graph.Core.Ontologies;

namespace Graph.Core.Recording.Rules;

/// <summary>An external id matches the pattern of its scheme.</summary>
internal static class ExternalIdRule
{
    /// <summary>The problem, or null.</summary>
    public static RuleProblem? Check(Term scheme, string value) => scheme.Pattern?.IsMatch(value) != false
        ? null
        : new(ProblemCode.InvalidValue, "ids", $"'{value}' is not an identifier of {scheme.Label}.",
            $"It must match {scheme.Pattern.ToString().Replace(@"\z", "", StringComparison.Ordinal)}.");
}
