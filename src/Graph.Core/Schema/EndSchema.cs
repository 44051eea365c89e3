using Graph.Core.Model;

namespace Graph.Core.Schema;

/// <summary>An end of facts or citations.</summary>
/// <param name="End">The end.</param>
/// <param name="Kinds">The kinds of facts and citations that have it.</param>
/// <param name="Candidates">The kinds of elements that may stand there.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="IsNeeded">Whether a fact or citation that has it is hidden while the element there is.</param>
public sealed record EndSchema(End End, IReadOnlyList<Kind> Kinds, IReadOnlyList<Kind> Candidates, bool IsOptional = false,
    bool IsNeeded = true)
{
    /// <summary>All of them, in the order of <see cref="Model.End"/>.</summary>
    public static IReadOnlyList<EndSchema> All { get; } =
    [
        new(End.Actor, [Kind.Stance, Kind.Participation, Kind.Engagement], [Kind.Actor]),
        new(End.Event, [Kind.Participation], [Kind.Event]),
        new(End.Process, [Kind.Engagement], [Kind.Process]),
        new(End.Issue, [Kind.Stance], [Kind.Issue]),
        new(End.StatedAt, [Kind.Stance], [Kind.Event], IsOptional: true, IsNeeded: false),
        new(End.Claimant, [Kind.Claim], [Kind.Actor], IsOptional: true),
        new(End.About, [Kind.Claim], Model.Kinds.Entities),
        new(End.Party, [Kind.Claim], [Kind.Actor], IsOptional: true),
        new(End.From, [Kind.Relation], Model.Kinds.Entities),
        new(End.To, [Kind.Relation], Model.Kinds.Entities),
        new(End.Source, [Kind.Citation], [Kind.Source]),
        new(End.Supports, [Kind.Citation], [.. Model.Kinds.Entities, .. Model.Kinds.Facts]),
        new(End.Speaker, [Kind.Citation], [Kind.Actor], IsOptional: true, IsNeeded: false),
    ];

    private static readonly End[][] ByKind =
        [.. Model.Kinds.All.Select(kind => All.Where(end => end.Kinds.Contains(kind)).Select(end => end.End).ToArray())];

    /// <summary>The row of an end.</summary>
    public static EndSchema Of(End end) => All[(int)end];

    /// <summary>The ends that a kind can have, in the order of <see cref="References.Of"/>; none for entities.</summary>
    public static IReadOnlyList<End> OfKind(Kind kind) => ByKind[(int)kind];
}
