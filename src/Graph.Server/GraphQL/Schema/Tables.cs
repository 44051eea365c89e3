using Graph.Server.GraphQL.Planning;

namespace Graph.Server.GraphQL.Schema;

/// <summary>An argument: name, type as written in SDL, meaning, default.</summary>
internal sealed record ArgumentEntry(string Name, string Type, string Description, object? Default = null);

/// <summary>A field of an object or interface: what it is, and how it is answered, in one place.</summary>
internal sealed record FieldEntry(string Name, string Type, string Description, params IReadOnlyList<ArgumentEntry> Arguments)
{
    /// <summary>How a field below a root field is answered; null on interfaces and for root fields.</summary>
    public FieldPlanner? Planner { get; init; }

    /// <summary>How a root field is answered; null for all others.</summary>
    public RootResolver? Resolver { get; init; }
}

/// <summary>An object type.</summary>
internal sealed record ObjectTable(string Name, string Description, IReadOnlyList<string> Interfaces, IReadOnlyList<FieldEntry> Fields);

/// <summary>An interface.</summary>
internal sealed record InterfaceTable(string Name, string Description, IReadOnlyList<string> Interfaces, IReadOnlyList<FieldEntry> Fields);

/// <summary>A union.</summary>
internal sealed record UnionTable(string Name, string Description, IReadOnlyList<string> Members);

/// <summary>A value of an enum.</summary>
internal sealed record EnumEntry(string Name, object Value, string Description);

/// <summary>An enum.</summary>
internal sealed record EnumTable(string Name, string Description, IReadOnlyList<EnumEntry> Values)
{
    /// <summary>An enum of the code, its values in capitals.</summary>
    public static EnumTable Of<T>(string name, string description, params IReadOnlyList<(T Value, string Description)> values)
        where T : struct, Enum =>
        new(name, description, [.. values.Select(v => new EnumEntry(SchemaNames.Capitals(v.Value.ToString()), v.Value, v.Description))]);
}

/// <summary>A field of an input object.</summary>
internal sealed record InputEntry(string Name, string Type, string Description, object? Default = null);

/// <summary>
/// An input object; <see cref="Filters.FilterTable"/> and <see cref="Graph.Server.GraphQL.Paging.OrderTable"/> know what its fields mean.
/// </summary>
internal sealed record InputTable(string Name, string Description, IReadOnlyList<InputEntry> Fields);
