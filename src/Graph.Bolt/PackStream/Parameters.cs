using System.Collections.Concurrent;
using System.Reflection;
using Neo4j.Driver;

namespace Graph.Bolt;

/// <summary>An object's public properties as parameters of a query: <c>new { key = "actor:ukraine" }</c>.</summary>
internal static class Parameters
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    public static IReadOnlyDictionary<string, object?> Of(object? value) => value switch
    {
        null => None,
        IReadOnlyDictionary<string, object?> map => map,
        IDictionary<string, object?> map => new Dictionary<string, object?>(map),
        _ => Known.GetOrAdd(value.GetType(), PropertiesOf).ToDictionary(p => p.Name, p => p.GetValue(value)),
    };

    // A number or handle of the platform has properties too, and none of them is what the caller meant.
    private static PropertyInfo[] PropertiesOf(Type type) =>
        type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || type.IsEnum
        ? throw new ProtocolException($"A {type} is no value of Cypher and cannot be a parameter.")
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
        .ToArray();
}
