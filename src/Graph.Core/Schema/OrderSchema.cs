using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Core.Schema;

/// <summary>What an order reads. Each store adds the column alone.</summary>
/// <param name="By">The entry of an order.</param>
/// <param name="Kinds">The kinds that have such a value; elements of all others sort last.</param>
/// <param name="Type">The type of the value in a <see cref="Position"/>.</param>
/// <param name="MayBeNull">Whether an element of those kinds may lack the value.</param>
public sealed record OrderSchema(OrderBy By, IReadOnlyList<Kind> Kinds, Type Type, bool MayBeNull)
{
    /// <summary>All of them, in the order of <see cref="OrderBy"/>.</summary>
    public static IReadOnlyList<OrderSchema> All { get; } =
    [
        new(OrderBy.Date, [Kind.Process, Kind.Event, Kind.Source, .. Model.Kinds.Facts], typeof(long), MayBeNull: true),
        new(OrderBy.Name, PropertySchema.Of(Property.Name).Kinds, typeof(string), MayBeNull: false),
        new(OrderBy.Recorded, Model.Kinds.All, typeof(long), MayBeNull: false),
        new(OrderBy.Degree, PropertySchema.Of(Property.Degree).Kinds, typeof(long), MayBeNull: false),
        new(OrderBy.Score, PropertySchema.Of(Property.Score).Kinds, typeof(double), MayBeNull: true),
        new(OrderBy.Number, PropertySchema.Of(Property.Number).Kinds, typeof(double), MayBeNull: true),
        new(OrderBy.Type, PropertySchema.Of(Property.Type).Kinds, typeof(string), MayBeNull: false),
    ];

    /// <summary>The row of an entry.</summary>
    public static OrderSchema Of(OrderBy by) => All[(int)by];

    /// <summary>Whether elements of the kind can have the value.</summary>
    public bool Has(Kind kind) => Kinds.Contains(kind);
}
