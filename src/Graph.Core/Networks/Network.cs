using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Networks;

/// <summary>Nodes and edges for a diagram. The same request over the same view returns the same network.</summary>
/// <param name="Nodes">The nodes, highest rank first.</param>
/// <param name="Edges">The edges between them, heaviest first, then newest, then by key.</param>
/// <param name="Truncated">Whether anything was omitted because of a limit.</param>
/// <param name="MatchedNodes">The number of matching nodes; null if the expansion reached its own limits.</param>
/// <param name="MatchedEdges">The number of matching edges; null if the expansion reached its own limits.</param>
public sealed record Network(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, bool Truncated, int? MatchedNodes,
    int? MatchedEdges);

/// <summary>A node.</summary>
/// <param name="Key">The entity's key.</param>
/// <param name="Label">Its name.</param>
/// <param name="Type">The code of its type; null for issues.</param>
/// <param name="Degree">The number of its facts in the whole record; null in a view of the past or with sources excluded.</param>
public sealed record NetworkNode(Key Key, string Label, string? Type, long? Degree);

/// <summary>All facts of one type and label between two nodes, as one edge.</summary>
/// <param name="Key">A key derived from its ends, type and label; the same in every network.</param>
/// <param name="Source">The start node.</param>
/// <param name="Target">The end node.</param>
/// <param name="Type">The edge type.</param>
/// <param name="Label">The role, position or relation in words.</param>
/// <param name="Directed">Whether its direction is significant.</param>
/// <param name="Weight">The number of facts it represents.</param>
/// <param name="Sign">1 friendly or for, -1 hostile or against, 0 undecided; null where it has none.</param>
/// <param name="Spells">The dated validities of its facts, distinct and in order.</param>
/// <param name="Facts">The facts, newest first.</param>
public sealed record NetworkEdge(
    string Key, Key Source, Key Target, string Type, string? Label, bool Directed, double Weight, int? Sign, IReadOnlyList<Interval> Spells,
    IReadOnlyList<Key> Facts);
