using System.Diagnostics.CodeAnalysis;

namespace Graph.Core.Model;

/// <summary>ISO 3166-1 alpha-3 codes: three capital letters.</summary>
public static class CountryCode
{
    /// <summary>Checks that a text has the form of a country code; <paramref name="problem"/> says why not.</summary>
    public static bool IsValid(string text, [NotNullWhen(false)] out ModelProblem? problem)
    {
        problem = text.Length == 3 && text.All(char.IsAsciiLetterUpper)
            ? null
            : new($"'{text}' is not a country code.", "Write three capital letters of ISO 3166-1, like UKR.", "country");
        return problem is null;
    }

    internal static string? Require(string? value) =>
        value is null || IsValid(value, out var problem) ? value : throw new InvalidValueException(problem);
}
