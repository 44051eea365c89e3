namespace Graph.Core.Model;

/// <summary>
/// What every value of the model must satisfy; each throws an <see cref="ArgumentException"/> that quotes the value and says what was
/// expected.
/// </summary>
internal static class Require
{
    public static Key OfKind(Key key, Kind kind, string property) =>
        key.Value is not null && key.Kind == kind
            ? key
            : throw new ArgumentException($"'{key.Value}' is no {kind.Prefix()} key; {property} takes one like {kind.Prefix()}:name.",
            property);

    public static Key? OfKindOrNull(Key? key, Kind kind, string property) => key is { } given ? OfKind(given, kind, property) : null;

    public static Key Entity(Key key, string property) =>
        key.Value is not null && key.Kind.IsEntity()
            ? key
            : throw new ArgumentException(
            $"'{key.Value}' is no entity's key; {property} takes an actor, place, issue, process, event or source.", property);

    public static string Code(string value, string property) =>
        !string.IsNullOrWhiteSpace(value)
        ? value
        : throw new ArgumentException($"{property} is empty; give a code of the ontology.", property);

    public static string? Text(string? value, int longest, string property)
    {
        if (value is null)
            return null;
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"{property} is blank; give a text or leave it out.", property);
        if (ControlIn(value) is { } control)
            throw new ArgumentException($"{property} holds the control character U+{(int)control:X4}; take it out.", property);
        return value.Length <= longest
            ? value
            : throw new ArgumentException($"{property} has {value.Length} characters; at most {longest} are allowed.", property);
    }

    /// <summary>The first control character, save for line ends and tabs, or null.</summary>
    public static char? ControlIn(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                return c;
        return null;
    }

    public static double? InRange(double? value, double low, double high, string property) =>
        value is null || (value >= low && value <= high)
            ? Numbers.Plain(value)
            : throw new ArgumentException(FormattableString.Invariant($"{property} is {value}; it must lie between {low} and {high}."),
            property);

    public static double? Finite(double? value, string property) =>
        value is null || double.IsFinite(value.Value)
            ? Numbers.Plain(value)
            : throw new ArgumentException($"{property} is {value}; it must be a finite number.", property);

    public static Uri? WebAddress(Uri? value, string property) =>
        value is null || (value.IsAbsoluteUri && value.Scheme is "http" or "https")
            ? value
            : throw new ArgumentException($"{property} is '{value}'; it must be an absolute http or https address.", property);

    public static IReadOnlyList<T> AtMost<T>(IReadOnlyList<T> values, int limit, string property) =>
        values.Count <= limit
            ? values
            : throw new ArgumentException($"{property} has {values.Count} entries; at most {limit} are allowed.", property);
}
