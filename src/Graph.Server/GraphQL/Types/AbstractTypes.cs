using Graph.Core.Storage;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>The interfaces and the union.</summary>
internal static class AbstractTypes
{
    /// <summary>The interfaces, those that others implement first.</summary>
    public static IReadOnlyList<InterfaceTable> Interfaces { get; } =
    [
        new("Node", "An object with a global id. It can be fetched again through node.", [], [EntityFields.Id]),
        new("Entity", "An entity: a node of the graph, connected to others by facts.", ["Node"], EntityFields.All),
        new("Fact", "An assertion that connects two or more elements, with dates, recording data and citations.", ["Node"], FactFields.All),
        new("Reads", "The read fields available at the root and in every view.", [], QueryType.Reads),
    ];

    /// <summary>SearchItem.</summary>
    public static UnionTable SearchItem { get; } =
        new("SearchItem", "An element that a search can return.", [.. SearchRequest.Searchable.Select(kind => kind.ToString())]);
}
