using Graph.Core.Model;
using Graph.Core.Schema;

namespace Graph.Neo4j.Mapping;

/// <summary>Under which property an element carries the key of an end, and by which relationship a node hangs on it.</summary>
internal static class EndProperties
{
    private static readonly string[] Properties = [.. Enum.GetNames<End>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    /// <summary>The ends of a kind.</summary>
    public static IReadOnlyList<End> OfKind(Kind kind) => EndSchema.OfKind(kind);

    public static bool Has(Kind kind, End end) => EndSchema.Of(end).Kinds.Contains(kind);

    /// <summary>Whether a fact or citation that has the end is hidden while the element there is.</summary>
    public static bool IsNeeded(End end) => EndSchema.Of(end).IsNeeded;

    /// <summary>The kinds that can stand at an end.</summary>
    public static IReadOnlyList<Kind> KindsAt(End end) => EndSchema.Of(end).Candidates;

    /// <summary>The property that holds the key of an end.</summary>
    public static string Property(End end) => Properties[(int)end];

    /// <summary>
    /// The relationship between a statement or citation and an end of it; null for kinds that are relationships themselves.
    /// </summary>
    public static string? Edge(Kind kind, End end) => (kind, end) switch
    {
        (Kind.Stance, End.Actor) => "HOLDS",
        (Kind.Stance, End.Issue) => "ON",
        (Kind.Stance, End.StatedAt) => "STATED_AT",
        (Kind.Claim, End.Claimant) => "MAKES",
        (Kind.Claim, End.About) => "ABOUT",
        (Kind.Claim, End.Party) => "PARTY",
        (Kind.Citation, End.Source) => "FROM",
        (Kind.Citation, End.Supports) => "CITED_FOR",
        (Kind.Citation, End.Speaker) => "QUOTES",
        _ => null,
    };

    /// <summary>Whether that relationship leads from the end to the element.</summary>
    public static bool LeadsIn(End end) => end is End.Actor or End.Claimant;

    /// <summary>Whether a relationship of that kind starts at the end.</summary>
    public static bool IsStart(End end) => end is End.Actor or End.From;
}
