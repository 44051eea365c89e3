using System.Globalization;

namespace Graph.Neo4j.Query;

/// <summary>The parameters of a query while its text is put together. Whatever comes from outside becomes one.</summary>
internal sealed class CypherBuilder
{
    /// <summary>
    /// What no element passes. A parameter, since the server drops what stands beside a plain <c>false</c>, and then calls a hint to an
    /// index an error.
    /// </summary>
    public const string Never = "$never";

    private int _aliases;

    public Dictionary<string, object?> Parameters { get; } = new() { ["never"] = false };

    /// <summary>A parameter with this value.</summary>
    public string Add(object? value)
    {
        var name = "p" + Parameters.Count.ToString(CultureInfo.InvariantCulture);
        Parameters.Add(name, value);
        return "$" + name;
    }

    /// <summary>A name that is used nowhere else in the query.</summary>
    public string Alias(string prefix) => prefix + (++_aliases).ToString(CultureInfo.InvariantCulture);

    /// <summary><c>x IN these</c>.</summary>
    public string In(string expression, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? Never : $"{expression} IN {Add(values.ToArray())}";
}
