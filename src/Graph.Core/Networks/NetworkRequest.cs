using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Networks;

/// <summary>Which part of the record to draw, and how much of it.</summary>
public sealed record NetworkRequest
{
    /// <summary>The most nodes that can be asked for.</summary>
    public const int MaxNodesAllowed = 5_000;

    /// <summary>The most edges that can be asked for.</summary>
    public const int MaxEdgesAllowed = 50_000;

    /// <summary>The greatest depth that can be asked for.</summary>
    public const int MaxDepth = 6;

    /// <summary>
    /// Where to start, a process and issues among them; they always stay. Empty: the entities of the highest rank and the edges between
    /// them; those that have none are left out, and the depth is not read.
    /// </summary>
    public IReadOnlyList<Key> Focus { get; init; } = [];

    /// <summary>How many edges away from the focus, 0 to <see cref="MaxDepth"/>.</summary>
    public int Depth { get; init => field = InRange(value, 0, MaxDepth, "depth"); } = 1;

    /// <summary>The kinds of nodes, null for all but sources; focus and keep may be of any.</summary>
    public IReadOnlyCollection<Kind>? Kinds { get; init; }

    /// <summary>Which facts count as edges.</summary>
    public EdgeFilter Edges { get; init; } = new();

    /// <summary>What ranks higher stays.</summary>
    public NetworkRank RankBy { get; init; }

    /// <summary>Nodes that always stay, reached or not.</summary>
    public IReadOnlyList<Key> Keep { get; init; } = [];

    /// <summary>Edges of less weight are left out, and nodes that then have none.</summary>
    public double? MinWeight { get; init; }

    /// <summary>At most so many nodes, 1 to <see cref="MaxNodesAllowed"/>.</summary>
    public int MaxNodes { get; init => field = InRange(value, 1, MaxNodesAllowed, "maxNodes"); } = 300;

    /// <summary>At most so many edges, 0 to <see cref="MaxEdgesAllowed"/>.</summary>
    public int MaxEdges { get; init => field = InRange(value, 0, MaxEdgesAllowed, "maxEdges"); } = 2_000;

    private static int InRange(int value, int least, int limit, string name) =>
        value >= least && value <= limit
        ? value
        : throw new InvalidRequestException(ErrorCodes.OutOfRange, $"{name} is {value}; give {least} to {limit}.");
}

/// <summary>What nodes are ranked by, ties by <see cref="Key.Tie"/>.</summary>
public enum NetworkRank
{
    /// <summary>How many facts they have in the whole record.</summary>
    Degree,

    /// <summary>The weight of their edges in what matched.</summary>
    Weight,

    /// <summary>The newest date of their edges in what matched, or their own.</summary>
    Recent,
}
