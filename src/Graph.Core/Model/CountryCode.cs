namespace Graph.Core.Model;

/// <summary>ISO 3166-1 alpha-3 codes: three capital letters.</summary>
public static class CountryCode
{
    /// <summary>Whether the text has the shape of such a code.</summary>
    public static bool IsValid(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    internal static string? Require(string? value) =>
        value is null || IsValid(value)
            ? value
            : throw new ArgumentException($"country is '{value}'; it takes three capital letters of ISO 3166-1, like UKR.", nameof(value));
}
