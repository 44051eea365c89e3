using Graph.Core.Model;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Storage;

/// <summary>An element as selected: kind, key, the selected properties, and the results of the selected hops.</summary>
/// <param name="kind">The kind.</param>
/// <param name="key">The key; null if it was not selected.</param>
/// <param name="selection">The selection.</param>
/// <param name="values">The values, in the order of <see cref="Selection.Properties"/>.</param>
/// <param name="hops">The results of the hops, in the order of <see cref="Selection.Hops"/>.</param>
public sealed class Row(Kind kind, Key? key, Selection selection, object?[] values, RowPage[] hops)
{
    /// <summary>The kind.</summary>
    public Kind Kind { get; } = kind;

    /// <summary>The key.</summary>
    /// <exception cref="InvalidOperationException">It was not selected: a bug in the caller.</exception>
    public Key Key => key ?? throw new InvalidOperationException($"The key of this {Kind} was not asked for.");

    /// <summary>The selection.</summary>
    public Selection Selection { get; } = selection;

    /// <summary>The values, in the order of <see cref="Selection.Properties"/>.</summary>
    public object?[] Values { get; } = values;

    /// <summary>The results of the hops, in the order of <see cref="Selection.Hops"/>.</summary>
    public RowPage[] Hops { get; } = hops;

    /// <summary>Returns the value of a selected property; null (or default) if the element has none.</summary>
    /// <exception cref="InvalidOperationException">The property was not selected: a bug in the caller.</exception>
    public T? Get<T>(Property property)
    {
        var slot = Selection.SlotOf(property);
        if (slot < 0)
            throw new InvalidOperationException($"{property} of this {Kind} was not asked for.");
        return Values[slot] is T value ? value : default;
    }
}
