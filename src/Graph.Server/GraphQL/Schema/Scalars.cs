using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Core.Time;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Schema;

/// <summary>The scalars of the schema beside those of GraphQL itself.</summary>
internal static class Scalars
{
    /// <summary>New instances of all of them.</summary>
    public static IReadOnlyList<ScalarGraphType> Create() =>
    [
        new TextScalar("Date", "A date, such as 2025-06-02.", "a day that exists, like 2025-06-02",
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null),
        new TextScalar("DateTime", "A point in time in UTC, such as 2025-06-02T14:00:00Z.",
            "a moment with its offset, like 2025-06-02T14:00:00Z",
            text => DateTimeText.Read(text)),
        new TextScalar("PartialDate", "A year, month or day, such as 2025, 2025-06 or 2025-06-02. The precision is part of the value.",
            "a year, month or day that exists, like 2025, 2025-06 or 2025-06-02",
            text => PartialDate.TryParse(text, out var date) ? date : null),
        new TextScalar("URL", "An absolute http or https address.", "an absolute http or https address",
            text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null),
        new JsonScalar(),
    ];
}

/// <summary>A scalar that is written as text.</summary>
internal sealed class TextScalar : ScalarGraphType
{
    private readonly string _expected;
    private readonly Func<string, object?> _read;

    /// <summary>A scalar.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is.</param>
    /// <param name="expected">What to write, for messages.</param>
    /// <param name="read">The value in a text, or null.</param>
    public TextScalar(string name, string description, string expected, Func<string, object?> read)
    {
        (Name, Description) = (name, description);
        (_expected, _read) = (expected, read);
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read(text.Value.ToString()),
        GraphQLNullValue => null,
        // A year may be written as a number; nothing else of ours looks like one.
        GraphQLIntValue number when Name == "PartialDate" => Read(number.Value.ToString()),
        _ => throw new FormatException($"A {Name} is a text in quotes: {_expected}."),
    };

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Read(text),
        int or long when Name == "PartialDate" => Read(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        _ => throw new FormatException($"A {Name} is a text: {_expected}."),
    };

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value;

    // The library asks this first and, told no, says only which type it expected: the value is refused when it is parsed.
    /// <inheritdoc/>
    public override bool CanParseLiteral(GraphQLValue value) => true;

    private object Read(string text) =>
        _read(text) ?? throw new FormatException($"'{(text.Length > 60 ? text[..60] + "…" : text)}' is no {Name}; write {_expected}.");
}

/// <summary>Any JSON value.</summary>
internal sealed class JsonScalar : ScalarGraphType
{
    /// <summary>The scalar.</summary>
    public JsonScalar() => (Name, Description) = ("JSON", "Any JSON value.");

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value;

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value;
}

/// <summary>Moments as text, their offset among it.</summary>
internal static partial class DateTimeText
{
    /// <summary>The moment, or null where the text is none.</summary>
    public static DateTimeOffset? Read(string text) =>
        Shape().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
        ? time.ToUniversalTime()
        : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex Shape();
}
