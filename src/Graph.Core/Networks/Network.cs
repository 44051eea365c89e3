using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Networks;

/// <summary>Nodes and edges ready to draw. The same request over the same view gives the same drawing.</summary>
/// <param name="Nodes">The nodes, highest rank first.</param>
/// <param name="Edges">The edges between them, heaviest first, then newest, then by key.</param>
/// <param name="Truncated">Whether anything was left out by a bound.</param>
/// <param name="MatchedNodes">How many nodes matched; null where the search met its own bounds.</param>
/// <param name="MatchedEdges">How many edges matched; null where the search met its own bounds.</param>
public sealed record Network(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkEdge> Edges, bool Truncated, int? MatchedNodes,
    int? MatchedEdges);

/// <summary>A node.</summary>
/// <param name="Key">The entity's key.</param>
/// <param name="Label">Its name.</param>
/// <param name="Type">The code of its type; null for issues.</param>
/// <param name="Degree">How many facts it has in the whole record; null in a view of the past or with sources excluded.</param>
public sealed record NetworkNode(Key Key, string Label, string? Type, long? Degree);

/// <summary>All facts of one type and label between two nodes, as one edge.</summary>
/// <param name="Key">Made of its ends, type and label; the same in every drawing.</param>
/// <param name="Source">Where it starts.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Type">The edge type.</param>
/// <param name="Label">The role, position or relation in words.</param>
/// <param name="Directed">Whether its direction means anything.</param>
/// <param name="Weight">How many facts it stands for.</param>
/// <param name="Sign">1 friendly or for, -1 hostile or against, 0 undecided; null where it has none.</param>
/// <param name="Spells">When it was so: the dated validities of its facts, each once, in order.</param>
/// <param name="Facts">The facts, newest first.</param>
public sealed record NetworkEdge(
    string Key, Key Source, Key Target, string Type, string? Label, bool Directed, double Weight, int? Sign, IReadOnlyList<Interval> Spells,
    IReadOnlyList<Key> Facts);
