using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;

namespace Graph.Testing.Asking;

/// <summary>Values of the port as one canonical text, so that questions can be shown and answers compared.</summary>
public static class Describe
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Shown = new();

    /// <summary>The value in one line.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Key or Interval or PartialDate or Enum or bool => value.ToString()!,
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Uri address => address.OriginalString,
        Element element => $"{element.Kind} {ElementJson.WriteText(element)}",
        Selections selections =>
            "{" + string.Join(", ", Kinds.All.Where(kind => selections[kind] != Selection.KeyOnly)
            .Select(kind => $"{kind}: {Value(selections[kind])}")) + "}",
        IReadOnlyList<Property> { Count: > 10 } => "[every property]",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Value))}]",
        _ => Record(value),
    };

    /// <summary>A page, one row a line, what hops found below and further in.</summary>
    public static string Page(RowPage page)
    {
        var text = new StringBuilder();
        Append(text, page, "");
        return text.ToString();
    }

    /// <summary>A row, what its hops found below and further in.</summary>
    public static string Row(Row row)
    {
        var text = new StringBuilder();
        Append(text, row, null, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, RowPage page, string indent)
    {
        text.Append(indent).AppendLine(CultureInfo.InvariantCulture,
            $"page of {page.Rows.Count}, next {page.HasNext}, previous {page.HasPrevious}, total {Value(page.Total)}");
        for (var i = 0; i < page.Rows.Count; i++)
        {
            var position = i < page.Positions.Count ? page.Positions[i] : null;
            if (page.Rows[i] is { } row)
                Append(text, row, position, indent + "  ");
            else
                text.Append(indent).AppendLine("  nothing");
        }
    }

    private static void Append(StringBuilder text, Row row, Position? position, string indent)
    {
        text.Append(indent).Append(row.Selection.Keyed ? row.Key.Value : row.Kind);
        for (var i = 0; i < row.Values.Length; i++)
            text.Append(' ').Append(row.Selection.Properties[i]).Append('=').Append(Value(row.Values[i]));
        text.AppendLine(position is null ? "" : " at " + Value(position));
        foreach (var hop in row.Hops)
            Append(text, hop, indent + "  ");
    }

    private static string Record(object value)
    {
        var type = value.GetType();
        var properties = Shown.GetOrAdd(type,
            shown => [.. shown.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)]);
        var given = properties.Where(property => property.Name != "IsDefault" && property.GetValue(value) is not (null or false))
            .Select(property => $"{property.Name}={Value(property.GetValue(value))}");
        return $"{type.Name}({string.Join(", ", given)})";
    }
}
