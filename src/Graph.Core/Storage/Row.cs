using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>An element as it was asked for: kind, key, the wanted properties, and what each wanted hop found.</summary>
/// <param name="kind">The kind.</param>
/// <param name="key">The key; null where it was not asked for.</param>
/// <param name="selection">What was asked for.</param>
/// <param name="values">The values, in the order of <see cref="Selection.Properties"/>.</param>
/// <param name="hops">What the hops found, in the order of <see cref="Selection.Hops"/>.</param>
public sealed class Row(Kind kind, Key? key, Selection selection, object?[] values, RowPage[] hops)
{
    /// <summary>The kind.</summary>
    public Kind Kind { get; } = kind;

    /// <summary>The key.</summary>
    /// <exception cref="InvalidOperationException">It was not asked for: a bug in the asking layer.</exception>
    public Key Key => key ?? throw new InvalidOperationException($"The key of this {Kind} was not asked for.");

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
            throw new InvalidOperationException($"{property} of this {Kind} was not asked for.");
        return Values[slot] is T value ? value : default;
    }
}
