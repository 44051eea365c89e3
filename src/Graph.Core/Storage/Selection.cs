namespace Graph.Core.Storage;

/// <summary>The selection for an element: properties, and hops to other elements.</summary>
/// <param name="properties">The properties, each once.</param>
/// <param name="hops">The hops.</param>
/// <param name="keyed">Whether the key is wanted.</param>
public sealed class Selection(IReadOnlyList<Property> properties, IReadOnlyList<Hop> hops, bool keyed = true)
{
    private static readonly int PropertyCount = Enum.GetValues<Property>().Length;
    private readonly sbyte[] _slots = Slots(properties);

    /// <summary>Only key and kind.</summary>
    public static Selection KeyOnly { get; } = new([], []);

    /// <summary>The selected properties; the values of a row are in this order.</summary>
    public IReadOnlyList<Property> Properties { get; } = properties;

    /// <summary>The selected hops; the hop results of a row are in this order.</summary>
    public IReadOnlyList<Hop> Hops { get; } = hops;

    /// <summary>Whether the key is selected: a page of facts may be read only for its ends, and keys of facts are long.</summary>
    public bool Keyed { get; } = keyed;

    /// <summary>Returns the index of a property in <see cref="Properties"/>, or -1.</summary>
    public int SlotOf(Property property) => _slots[(int)property];

    private static sbyte[] Slots(IReadOnlyList<Property> properties)
    {
        var slots = new sbyte[PropertyCount];
        Array.Fill(slots, (sbyte)-1);
        for (var i = 0; i < properties.Count; i++)
            slots[(int)properties[i]] = (sbyte)i;
        return slots;
    }
}
