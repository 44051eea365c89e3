using System.Collections;
using System.Globalization;

namespace Graph.Bolt;

/// <summary>What <c>As</c> does for a type that is only known at run time.</summary>
internal static class Conversion
{
    public static object? To(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null) return type.IsValueType && target == type
            ? throw new InvalidCastException($"null cannot become a {type}.")
            : null;
        if (target.IsInstanceOfType(value)) return value;
        if (target == typeof(string)) return value.ToString();
        if (target == typeof(Guid) && value is string text && Guid.TryParse(text, out var guid)) return guid;
        if (value is Neo4j.Driver.TemporalValue && Temporal(value) is { } moment && target.IsInstanceOfType(moment)) return moment;
        if (value is IConvertible) return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        if (target.IsGenericType && value is IEnumerable items)
        {
            var arguments = target.GetGenericArguments();
            if (arguments.Length == 2 && value is IEnumerable<KeyValuePair<string, object?>> entries)
                return Dictionary(entries, target, arguments);
            if (arguments.Length == 1) return List(items, target, arguments[0]);
        }
        throw new InvalidCastException($"A {value.GetType()} cannot become a {type}.");
    }

    private static object? Temporal(object value) => value switch
    {
        Neo4j.Driver.LocalDate date => date.ToDateOnly(),
        Neo4j.Driver.LocalTime time => time.ToTimeOnly(),
        Neo4j.Driver.LocalDateTime time => time.ToDateTime(),
        Neo4j.Driver.ZonedDateTime moment => moment.ToDateTimeOffset(),
        _ => null,
    };

    private static object Dictionary(IEnumerable<KeyValuePair<string, object?>> entries, Type target, Type[] arguments)
    {
        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        foreach (var (key, value) in entries) made.Add(To(key, arguments[0])!, To(value, arguments[1]));
        return Fitting(made, target);
    }

    private static object List(IEnumerable items, Type target, Type argument)
    {
        var made = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(argument))!;
        foreach (var item in items) made.Add(To(item, argument));
        return Fitting(made, target);
    }

    private static object Fitting(object made, Type target) =>
        target.IsInstanceOfType(made) ? made : throw new InvalidCastException($"A {made.GetType()} cannot become a {target}.");
}
