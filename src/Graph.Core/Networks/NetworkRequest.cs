using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Networks;

/// <summary>The request for a network: the part of the record and the limits.</summary>
public sealed record NetworkRequest
{
    /// <summary>The maximum value of the node limit.</summary>
    public const int MaxNodesAllowed = 5_000;

    /// <summary>The maximum value of the edge limit.</summary>
    public const int MaxEdgesAllowed = 50_000;

    /// <summary>The maximum depth.</summary>
    public const int MaxDepth = 6;

    /// <summary>
    /// The start entities, which may include processes and issues; they are always included. If empty: the highest-ranked entities and the
    /// edges between them; entities without an edge are omitted, and the depth is ignored.
    /// </summary>
    public IReadOnlyList<Key> Focus { get; init; } = [];

    /// <summary>The maximum distance from the focus in edges, 0 to <see cref="MaxDepth"/>.</summary>
    public int Depth { get; init => field = InRange(value, 0, MaxDepth, "depth"); } = 1;

    /// <summary>The kinds of nodes, null for all but sources; focus and keep may be of any.</summary>
    public IReadOnlyCollection<Kind>? Kinds { get; init; }

    /// <summary>The facts that count as edges.</summary>
    public EdgeFilter Edges { get; init; } = new();

    /// <summary>The ranking that decides which nodes are included.</summary>
    public NetworkRank RankBy { get; init; }

    /// <summary>Nodes that are always included, whether reached or not.</summary>
    public IReadOnlyList<Key> Keep { get; init; } = [];

    /// <summary>Edges of less weight are omitted, and so are nodes that then have no edge.</summary>
    public double? MinWeight { get; init; }

    /// <summary>The maximum number of nodes, 1 to <see cref="MaxNodesAllowed"/>.</summary>
    public int MaxNodes { get; init => field = InRange(value, 1, MaxNodesAllowed, "maxNodes"); } = 300;

    /// <summary>The maximum number of edges, 0 to <see cref="MaxEdgesAllowed"/>.</summary>
    public int MaxEdges { get; init => field = InRange(value, 0, MaxEdgesAllowed, "maxEdges"); } = 2_000;

    private static int InRange(int value, int least, int limit, string name) =>
        value >= least && value <= limit
        ? value
        : throw new InvalidRequestException(ErrorCodes.OutOfRange, $"{name} is {value}; give {least} to {limit}.");
}

/// <summary>The ranking of nodes, ties by <see cref="Key.Tie"/>.</summary>
public enum NetworkRank
{
    /// <summary>The number of their facts in the whole record.</summary>
    Degree,

    /// <summary>The total weight of their matching edges.</summary>
    Weight,

    /// <summary>The newest date of their matching edges, or their own date.</summary>
    Recent,
}
