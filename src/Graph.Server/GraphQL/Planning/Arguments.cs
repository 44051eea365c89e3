using Graph.Server.GraphQL.Execution;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Graph.Server.GraphQL.Planning;

/// <summary>The arguments of a field, checked and coerced; null is as if left out.</summary>
internal sealed class Arguments
{
    private static readonly Arguments None = new([]);
    private readonly Dictionary<string, object> _values;

    private Arguments(Dictionary<string, object> values) => _values = values;

    /// <summary>Those given, by name, and the defaults of the others.</summary>
    public IReadOnlyDictionary<string, object> Given => _values;

    /// <summary>The arguments of a field where it stands in the document.</summary>
    public static Arguments Of(Request request, FieldType field, GraphQLField ast)
    {
        if (field.Arguments is not { Count: > 0 } declared)
            return None;
        request.ArgumentValues.TryGetValue(ast, out var given);
        var values = new Dictionary<string, object>();
        foreach (var argument in declared)
        {
            ArgumentValue value = default;
            var found = given is not null && given.TryGetValue(argument.Name, out value);
            if ((found ? value.Value : argument.DefaultValue) is { } set)
                values[argument.Name] = set;
        }
        return values.Count == 0 ? None : new Arguments(values);
    }

    /// <summary>An argument of a value type, or null.</summary>
    public T? Value<T>(string name)
        where T : struct =>
        _values.TryGetValue(name, out var value) ? (T)value : null;

    /// <summary>A number that a client may have written without a point, or null.</summary>
    public double? Number(string name) =>
        _values.TryGetValue(name, out var value) ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>A text or id, or null.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var value) ? ArgumentValues.Text(value) : null;

    /// <summary>A list, or null.</summary>
    public IReadOnlyList<object?>? List(string name) => _values.TryGetValue(name, out var value) ? ArgumentValues.List(value) : null;

    /// <summary>An input object, or null.</summary>
    public IDictionary<string, object?>? Object(string name) =>
        _values.TryGetValue(name, out var value) ? (IDictionary<string, object?>)value : null;
}
