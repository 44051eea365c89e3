using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Core.Schema;

/// <summary>A kind of fact that an expansion follows as edges; see <see cref="EdgeFilter"/>.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The edge type; null for relations, whose edges have the types of the relations.</param>
/// <param name="From">The end where the edge starts.</param>
/// <param name="To">The end where the edge ends.</param>
/// <param name="ByDefault">Whether it is followed when the filter names no types.</param>
public sealed record EdgeKind(Kind Kind, string? Type, End From, End To, bool ByDefault = true)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EdgeKind> All { get; } =
    [
        new(Kind.Participation, EdgeFilter.ParticipatedIn, End.Actor, End.Event),
        new(Kind.Engagement, EdgeFilter.EngagedIn, End.Actor, End.Process),
        new(Kind.Stance, EdgeFilter.Stance, End.Actor, End.Issue),
        new(Kind.Claim, EdgeFilter.Claim, End.Claimant, End.About, ByDefault: false),
        new(Kind.Relation, null, End.From, End.To),
    ];

    /// <summary>Whether edges of this kind pass the types of a filter; of relations some may.</summary>
    public bool IsFollowed(EdgeFilter filter) => filter.Types is not { } types
        ? ByDefault
        : Type is null ? types.Any(type => All.All(each => each.Type != type)) : types.Contains(Type);
}
