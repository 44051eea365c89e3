namespace Neo4j.Driver;

/// <summary>One row of a result: values by key and by position. As a dictionary it is the row's <see cref="Values"/>.</summary>
public interface IRecord : IReadOnlyDictionary<string, object?>
{
    /// <summary>The value in that column, from 0.</summary>
    object? this[int index] { get; }

    /// <summary>The value in the column of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such column.</exception>
    new object? this[string key] { get; }

    /// <summary>The values by key.</summary>
    new IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>The keys, in the order of the columns.</summary>
    new IReadOnlyList<string> Keys { get; }
}
