using Graph.Core.Storage;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>The interfaces and the union.</summary>
internal static class AbstractTypes
{
    /// <summary>The interfaces, those that others implement first.</summary>
    public static IReadOnlyList<InterfaceTable> Interfaces { get; } =
    [
        new("Node", "Whatever has an id and can be fetched again by it.", [], [EntityFields.Id]),
        new("Entity", "What has an identity: the nodes that edges tie together.", ["Node"], EntityFields.All),
        new("Fact", "An assertion with two or more ends: dated, recorded, cited.", ["Node"], FactFields.All),
        new("Reads", "What can be asked, in the present and in any view.", [], QueryType.Reads),
    ];

    /// <summary>SearchItem.</summary>
    public static UnionTable SearchItem { get; } =
        new("SearchItem", "What a search can find.", [.. SearchRequest.Searchable.Select(kind => kind.ToString())]);
}
