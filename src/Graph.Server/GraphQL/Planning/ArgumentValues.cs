using System.Collections;
using System.Globalization;

namespace Graph.Server.GraphQL.Planning;

/// <summary>Reads coerced input values.</summary>
internal static class ArgumentValues
{
    /// <summary>A text; ids may have been written as numbers.</summary>
    public static string Text(object value) => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A list; one value alone stands for a list of it.</summary>
    public static IReadOnlyList<object?> List(object value) => value switch
    {
        IReadOnlyList<object?> list => list,
        string or IDictionary => [value],
        IEnumerable many => [.. many.Cast<object?>()],
        _ => [value],
    };

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(object value) => [.. List(value).OfType<object>().Select(Text)];
}
