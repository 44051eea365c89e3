using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Server.GraphQL.Planning;

namespace Graph.Server.GraphQL.Paging;

/// <summary>What tells a list from others: twelve hexadecimal digits of its field, view and arguments other than the page.</summary>
internal static class Fingerprint
{
    private static readonly HashSet<string> OfThePage = ["first", "last", "after", "before"];

    /// <summary>The fingerprint of the list that a field asks for.</summary>
    public static string Of(FieldContext field)
    {
        var text = new StringBuilder(field.Coordinate).Append('\n').Append(field.Context.Suffix);
        foreach (var (name, value) in field.Arguments.Given.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (!OfThePage.Contains(name))
                Write(text.Append('\n').Append(name).Append('='), value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }

    // Fields in a fixed order, null as if left out: what means the same has the same text.
    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case IDictionary<string, object?> fields:
                text.Append('{');
                foreach (var (name, field) in fields.Where(pair => pair.Value is not null)
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    Write(text.Append(name).Append(':'), field);
                text.Append('}');
                break;
            case not string and IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                    Write(text, item);
                text.Append(']');
                break;
            default:
                var written = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                text.Append(CultureInfo.InvariantCulture, $"{written.Length}.{written};");
                break;
        }
    }
}
