using Graph.Bolt;

namespace Neo4j.Driver;

/// <summary>Turns what comes out of a record into the type that is wanted.</summary>
public static class ValueExtensions
{
    /// <summary>
    /// The value as a <typeparamref name="T"/>: numbers, strings, Guid, lists, dictionaries, temporal values to .NET's and back.
    /// </summary>
    /// <exception cref="InvalidCastException">It cannot become one; null cannot become a value type.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static T As<T>(this object? value) => value switch
    {
        T held => held,
        null when default(T) is null => default!,
        null => throw new InvalidCastException($"null cannot become a {typeof(T)}."),
        _ => (T)Conversion.To(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T))!,
    };

    /// <summary>The value as a <typeparamref name="T"/>, or <paramref name="defaultValue"/> where it is null.</summary>
    public static T As<T>(this object? value, T defaultValue) => value is null ? defaultValue : value.As<T>();
}
