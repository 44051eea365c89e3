namespace Neo4j.Driver;

/// <summary>A node or a relationship as it was when the result was made.</summary>
public interface IEntity
{
    /// <summary>The property of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    object? this[string key] { get; }

    /// <summary>All properties by name.</summary>
    IReadOnlyDictionary<string, object?> Properties { get; }

    /// <summary>The number by which servers before 5.0 knew it.</summary>
    [Obsolete("Replaced with ElementId")]
    long Id { get; }

    /// <summary>What the server calls it; good for one transaction, not a key to keep.</summary>
    string ElementId { get; }

    /// <summary>The property of that name as a <typeparamref name="T"/>, by the rules of <see cref="ValueExtensions.As{T}(object)"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    T Get<T>(string key);

    /// <summary>The property of that name as a <typeparamref name="T"/>, if there is one.</summary>
    bool TryGet<T>(string key, out T value);
}
