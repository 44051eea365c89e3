namespace Graph.Core.Model;

/// <summary>
/// What every value of the model must satisfy; each throws an <see cref="InvalidValueException"/> that quotes the value and says what was
/// expected.
/// </summary>
internal static class Require
{
    public static Key OfKind(Key key, Kind kind, string property) =>
        key.Value is not null && key.Kind == kind
            ? key
            : throw Problem($"'{key.Value}' is not the key of {kind.WithArticle()}.",
                $"Give {property} a key like {kind.Prefix()}:name.", property);

    public static Key? OfKindOrNull(Key? key, Kind kind, string property) => key is { } given ? OfKind(given, kind, property) : null;

    public static Key Entity(Key key, string property) =>
        key.Value is not null && key.Kind.IsEntity()
            ? key
            : throw Problem($"'{key.Value}' is not the key of an entity.",
                $"Give {property} the key of an actor, place, issue, process, event or source.", property);

    public static string Code(string value, string property) =>
        !string.IsNullOrWhiteSpace(value)
        ? value
        : throw Problem($"{property} is empty.", "Give a code of the ontology.", property);

    public static string? Text(string? value, int longest, string property)
    {
        if (value is null)
            return null;
        if (string.IsNullOrWhiteSpace(value))
            throw Problem($"{property} is blank.", "Give a text, or leave it out.", property);
        if (ControlIn(value) is { } control)
            throw Problem($"{property} contains the control character U+{(int)control:X4}.", "Remove it.", property);
        return value.Length <= longest
            ? value
            : throw Problem($"{property} has {value.Length} characters.", $"Shorten it to {longest}.", property);
    }

    /// <summary>The first control character other than a line end or a tab, or null.</summary>
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
            : throw Problem(FormattableString.Invariant($"{property} is {value}."),
                FormattableString.Invariant($"Give a number between {low} and {high}."), property);

    public static double? Finite(double? value, string property) =>
        value is null || double.IsFinite(value.Value)
            ? Numbers.Plain(value)
            : throw Problem($"{property} is {value}.", "Give a finite number.", property);

    public static Uri? WebAddress(Uri? value, string property) =>
        value is null || (value.IsAbsoluteUri && value.Scheme is "http" or "https")
            ? value
            : throw Problem($"{property} is '{value}'.", "Give an absolute http or https address.", property);

    public static IReadOnlyList<T> AtMost<T>(IReadOnlyList<T> values, int limit, string property) =>
        values.Count <= limit
            ? values
            : throw Problem($"{property} has {values.Count} entries.", $"At most {limit} are allowed.", property);

    private static InvalidValueException Problem(string message, string hint, string property) => new(new(message, hint, property));
}
