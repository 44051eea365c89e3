using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>An element as it was asked for: key, kind, the wanted properties, and what each wanted hop found.</summary>
public sealed class Row(Key key, Selection selection, object?[] values, RowPage[] hops)
{
    /// <summary>The key.</summary>
    public Key Key { get; } = key;

    /// <summary>The kind.</summary>
    public Kind Kind => Key.Kind;

    /// <summary>What was asked for.</summary>
    public Selection Selection { get; } = selection;

    /// <summary>The values, in the order of <see cref="Selection.Properties"/>.</summary>
    public object?[] Values { get; } = values;

    /// <summary>What the hops found, in the order of <see cref="Selection.Hops"/>.</summary>
    public RowPage[] Hops { get; } = hops;

    /// <summary>The value of a wanted property; null (or default) where the element has none.</summary>
    /// <exception cref="InvalidOperationException">The property was not asked for: a bug in the asking layer.</exception>
    public T? Get<T>(Property property)
    {
        var slot = Selection.SlotOf(property);
        if (slot < 0)
            throw new InvalidOperationException($"{property} of {Key} was not asked for.");
        return Values[slot] is T value ? value : default;
    }
}
