using Graph.Core.Recording;
using Graph.Core.Text;

namespace Graph.Core.Authoring;

/// <summary>Problems that readers of files and <see cref="BatchBuilder"/> put in the same words.</summary>
public static class DraftProblem
{
    /// <summary>A property that is not known where it stands.</summary>
    /// <param name="property">The property.</param>
    /// <param name="what">What has no such property: "actor".</param>
    /// <param name="known">The properties that are known there.</param>
    /// <param name="element">The key of what it was written for, where it has one yet.</param>
    public static Problem UnknownProperty(DraftProperty property, string what, IEnumerable<string> known, string? element = null)
    {
        string[] names = [.. known];
        return new(
            ProblemCode.Malformed,
            $"{ValueProblem.Quote(property.Name)} is not a property of {An(what)}.",
            $"Did you mean {names.Nearest(property.Name, 1)[0]}? Known are {string.Join(", ", names)}.",
            element,
            property.Name,
            property.At);
    }

    /// <summary>A property that is missing.</summary>
    public static Problem Missing(string name, string what, Location? at, string? element = null) =>
        new(ProblemCode.Malformed, $"{Capitalized(An(what))} has no {name}.", $"Add '{name}: …'.", element,
        name, at);

    /// <summary>The text with a capital letter.</summary>
    internal static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The word with its article.</summary>
    internal static string An(string word) => ("aeiou".Contains(word[0], StringComparison.Ordinal) ? "an " : "a ") + word;
}
