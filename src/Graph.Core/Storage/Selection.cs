namespace Graph.Core.Storage;

/// <summary>What is wanted of one element: properties, and hops to others.</summary>
/// <param name="properties">The properties, each once.</param>
/// <param name="hops">The hops.</param>
/// <param name="keyed">Whether the key is wanted.</param>
public sealed class Selection(IReadOnlyList<Property> properties, IReadOnlyList<Hop> hops, bool keyed = true)
{
    private static readonly int PropertyCount = Enum.GetValues<Property>().Length;
    private readonly sbyte[] _slots = Slots(properties);

    /// <summary>Nothing beside key and kind.</summary>
    public static Selection KeyOnly { get; } = new([], []);

    /// <summary>The properties wanted; a row's values stand in this order.</summary>
    public IReadOnlyList<Property> Properties { get; } = properties;

    /// <summary>The hops wanted; a row's hop results stand in this order.</summary>
    public IReadOnlyList<Hop> Hops { get; } = hops;

    /// <summary>Whether the key is wanted: a page of facts may be read for its ends alone, and keys of facts are long.</summary>
    public bool Keyed { get; } = keyed;

    /// <summary>Where a property stands among <see cref="Properties"/>, or -1.</summary>
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
