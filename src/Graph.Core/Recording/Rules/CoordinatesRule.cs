namespace Graph.Core.Recording.Rules;

/// <summary>A place has both coordinates or neither.</summary>
internal static class CoordinatesRule
{
    /// <summary>The problem, or null.</summary>
    public static RuleProblem? Check(bool hasLatitude, bool hasLongitude) => hasLatitude == hasLongitude
        ? null
        : new(ProblemCode.InvalidValue, hasLatitude ? "latitude" : "longitude", "Only one of latitude and longitude is given.",
            "Give both, or neither.");
}
