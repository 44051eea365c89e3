using Graph.Core.Model;

namespace Graph.Core.Recording.Rules;

/// <summary>A batch writes each key once.</summary>
internal static class KeyRule
{
    /// <summary>The problem of a key that is written twice.</summary>
    /// <param name="key">The key.</param>
    /// <param name="first">Where it was written first, or null.</param>
    /// <param name="isOwn">Whether both writers chose the key; otherwise it was made from the ends of two alike facts.</param>
    public static RuleProblem Repeated(Key key, Location? first, bool isOwn)
    {
        var both = first is null ? "" : $", here and at {first}";
        return isOwn
            ? new(ProblemCode.DuplicateKey, "key", $"The key '{key}' is given twice{both}.",
                "Give one of them another key, or join the two.")
            : new(ProblemCode.AlikeFacts, null, $"Two {key.Kind.Prefix()}s are alike{both}; both have the key '{key}'.",
                "Join the two, or give one a key of its own.");
    }
}
