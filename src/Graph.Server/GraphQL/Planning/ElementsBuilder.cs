using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Server.GraphQL.Planning;

/// <summary>Gathers what one fetch root or hop wants of the elements it finds, by kind. Several selections may share it.</summary>
internal sealed class ElementsBuilder
{
    private readonly ElementBuilder?[] _byKind = new ElementBuilder?[Kinds.All.Count];

    /// <summary>What is wanted of a kind.</summary>
    public ElementBuilder this[Kind kind] => _byKind[(int)kind] ??= new ElementBuilder(kind);

    /// <summary>All that was gathered.</summary>
    public Selections Build()
    {
        var selections = new Selections();
        foreach (var builder in _byKind)
            if (builder is not null)
                selections[builder.Kind] = builder.Build();
        return selections;
    }
}

/// <summary>Gathers what is wanted of the elements of one kind.</summary>
internal sealed class ElementBuilder(Kind kind)
{
    private readonly List<Property> _properties = [];
    private readonly List<Hop> _hops = [];
    private bool _keyed;

    /// <summary>The kind.</summary>
    public Kind Kind => kind;

    /// <summary>Wants the key.</summary>
    public void WantKey() => _keyed = true;

    /// <summary>Wants a property; gives its place among a row's values.</summary>
    public int Want(Property property)
    {
        var slot = _properties.IndexOf(property);
        if (slot >= 0)
            return slot;
        _properties.Add(property);
        return _properties.Count - 1;
    }

    /// <summary>Wants a hop; gives its place among a row's hops.</summary>
    public int Want(Hop hop)
    {
        _hops.Add(hop);
        return _hops.Count - 1;
    }

    /// <summary>All that was gathered.</summary>
    public Selection Build() => new([.. _properties], [.. _hops], _keyed);
}
