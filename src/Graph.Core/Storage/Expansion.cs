using Graph.Core.Model;
using Graph.Core.Time;

namespace Graph.Core.Storage;

/// <summary>
/// A bounded walk outward from some entities. Level by level, in each level the nodes in the order of their ties, each node's
/// facts are read newest first (<see cref="OrderBy.Date"/> descending, undated last, then tie descending), those that pass
/// <paramref name="Edges"/>, whatever their far end, at most <paramref name="MaxFactsPerNode"/> of a node and
/// <paramref name="MaxFacts"/> in all (a fact read from both ends counts twice, one that has the node at both ends once). The far ends of
/// the facts of nodes nearer than <paramref name="Depth"/> join; of nodes at that depth only facts to
/// nodes that have joined are kept. So the same request gives the same answer on every store.
/// </summary>
/// <param name="Seeds">Where to start, at most 1,000; those not visible are passed over, an absorbed key means the kept entity.</param>
/// <param name="Depth">How many facts away, 0 to 6.</param>
/// <param name="Kinds">The kinds of entities that may join; seeds may be of any.</param>
/// <param name="Edges">The edges followed; see <see cref="EdgeFilter"/>.</param>
/// <param name="MaxFactsPerNode">At most so many facts are read of one node.</param>
/// <param name="MaxFacts">At most so many facts are read in all.</param>
public sealed record ExpansionRequest(
    IReadOnlyList<Key> Seeds, int Depth, IReadOnlyCollection<Kind> Kinds, EdgeFilter Edges, int MaxFactsPerNode = 2_000,
    int MaxFacts = 50_000);

/// <summary>
/// Which facts count as edges. A participation is an edge PARTICIPATED_IN from actor to event, an engagement ENGAGED_IN from actor to
/// process, a
/// stance STANCE from actor to issue, a claim CLAIM from claimant to what it is about (none without a claimant), a relation
/// one of its type from its from to its to.
/// </summary>
/// <param name="Types">Edge types; null is all but CLAIM.</param>
/// <param name="Roles">Where given, participations and engagements need one of these roles; other edges pass.</param>
/// <param name="During">Where given, what the fact must overlap.</param>
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

/// <summary>What a walk found.</summary>
/// <param name="Nodes">The nodes, in the order they joined: by distance, then seeds as asked and others as their facts were read.</param>
/// <param name="Edges">The facts between them, each once, in the order first read.</param>
/// <param name="Complete">Whether no bound cut anything off.</param>
public sealed record Expansion(IReadOnlyList<ExpansionNode> Nodes, IReadOnlyList<ExpansionEdge> Edges, bool Complete);

/// <summary>A node that a walk found.</summary>
/// <param name="Key">The key.</param>
/// <param name="Distance">How many facts away from the nearest seed.</param>
/// <param name="Via">The node it was first reached from; null for a seed.</param>
/// <param name="Name">The first official name.</param>
/// <param name="Type">The code of its type; null for issues.</param>
/// <param name="Degree">As <see cref="Property.Degree"/>.</param>
/// <param name="Date">As <see cref="OrderBy.Date"/>.</param>
public sealed record ExpansionNode(Key Key, int Distance, Key? Via, string Name, string? Type, long Degree, long? Date);

/// <summary>A fact that a walk found, as an edge.</summary>
/// <param name="Fact">The fact's key.</param>
/// <param name="Type">The edge type.</param>
/// <param name="Label">The role, or the position of a stance; null for others.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Score">The score of a stance; null for others.</param>
/// <param name="Validity">The fact's own validity.</param>
/// <param name="Date">As <see cref="OrderBy.Date"/>.</param>
public sealed record ExpansionEdge(Key Fact, string Type, string? Label, Key From, Key To, double? Score, Interval Validity, long? Date);
