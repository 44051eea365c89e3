using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>
/// A bounded breadth-first traversal from some entities. Levels are processed in turn, and the nodes of a level in the order of their
/// ties. The facts of each node that match <paramref name="Edges"/> are read newest first (<see cref="OrderBy.Date"/> descending,
/// undated last, then tie descending), regardless of their far ends: at most <paramref name="MaxFactsPerNode"/> per node and
/// <paramref name="MaxFacts"/> in total. A fact read from both ends counts twice; a fact that has the node at both ends counts once. For
/// nodes nearer than <paramref name="Depth"/>, the far ends of the facts are added; for nodes at that depth, only facts to nodes already
/// added are kept. The same request therefore returns the same result on every store.
/// </summary>
/// <param name="Seeds">
/// The start entities, at most 1,000. Invisible ones are skipped; the key of a merged entity denotes the surviving one.
/// </param>
/// <param name="Depth">The maximum distance in facts, 0 to 6.</param>
/// <param name="Kinds">The kinds of entities that may be added; seeds may be of any kind.</param>
/// <param name="Edges">The edges followed; see <see cref="EdgeFilter"/>.</param>
/// <param name="MaxFactsPerNode">The maximum number of facts read per node.</param>
/// <param name="MaxFacts">The maximum number of facts read in total.</param>
public sealed record ExpansionRequest(
    IReadOnlyList<Key> Seeds, int Depth, IReadOnlyCollection<Kind> Kinds, EdgeFilter Edges, int MaxFactsPerNode = 2_000,
    int MaxFacts = 50_000);

/// <summary>
/// The facts that count as edges. A participation is an edge PARTICIPATED_IN from actor to event; an engagement is ENGAGED_IN from actor
/// to process; a stance is STANCE from actor to issue; a claim is CLAIM from claimant to subject (no edge without a claimant); a
/// relation is an edge of its own type from its from end to its to end.
/// </summary>
/// <param name="Types">The edge types; null is all except CLAIM.</param>
/// <param name="Roles">If given, participations and engagements must have one of these roles; other edges are not affected.</param>
/// <param name="During">If given, the time that the fact must overlap.</param>
public sealed record EdgeFilter(IReadOnlyCollection<string>? Types = null, IReadOnlyCollection<string>? Roles = null, During? During = null)
{
    /// <summary>The edge type of participations.</summary>
    public const string ParticipatedIn = "PARTICIPATED_IN";

    /// <summary>The edge type of engagements.</summary>
    public const string EngagedIn = "ENGAGED_IN";

    /// <summary>The edge type of stances.</summary>
    public const string Stance = "STANCE";

    /// <summary>The edge type of claims.</summary>
    public const string Claim = "CLAIM";
}

/// <summary>The result of an expansion.</summary>
/// <param name="Nodes">The nodes in the order added: by distance, then seeds as requested and others as their facts were read.</param>
/// <param name="Edges">The facts between the nodes, each once, in the order first read.</param>
/// <param name="Complete">Whether the result is complete, that is, not cut by a limit.</param>
public sealed record Expansion(IReadOnlyList<ExpansionNode> Nodes, IReadOnlyList<ExpansionEdge> Edges, bool Complete);

/// <summary>A node of an expansion.</summary>
/// <param name="Key">The key.</param>
/// <param name="Distance">The distance in facts from the nearest seed.</param>
/// <param name="Via">The node from which it was first reached; null for a seed.</param>
/// <param name="Name">The first official name.</param>
/// <param name="Type">The code of its type; null for issues.</param>
/// <param name="Degree">As <see cref="Property.Degree"/>.</param>
/// <param name="Date">As <see cref="OrderBy.Date"/>.</param>
public sealed record ExpansionNode(Key Key, int Distance, Key? Via, string Name, string? Type, long Degree, long? Date);

/// <summary>A fact of an expansion, as an edge.</summary>
/// <param name="Fact">The fact's key.</param>
/// <param name="Type">The edge type.</param>
/// <param name="Label">The role, or the position of a stance; null for others.</param>
/// <param name="From">The start node.</param>
/// <param name="To">The end node.</param>
/// <param name="Score">The score of a stance; null for others.</param>
/// <param name="Validity">The fact's own validity.</param>
/// <param name="Date">As <see cref="OrderBy.Date"/>.</param>
public sealed record ExpansionEdge(Key Fact, string Type, string? Label, Key From, Key To, double? Score, Interval Validity, long? Date);
