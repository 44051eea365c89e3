using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Testing.Asking;

/// <summary>What the model ties to what: which ends facts have, of which kinds, and what each kind has to order and read.</summary>
internal static class Shapes
{
    public static readonly IReadOnlyList<Kind> FactsAndCitations = [.. Kinds.Facts, Kind.Citation];

    /// <summary>The ends of a kind of fact or citation, with the kinds that may stand there.</summary>
    public static IReadOnlyList<(End End, IReadOnlyList<Kind> Kinds)> EndsOf(Kind kind) => kind switch
    {
        Kind.Participation => [(End.Actor, [Kind.Actor]), (End.Event, [Kind.Event])],
        Kind.Engagement => [(End.Actor, [Kind.Actor]), (End.Process, [Kind.Process])],
        Kind.Stance => [(End.Actor, [Kind.Actor]), (End.Issue, [Kind.Issue]), (End.StatedAt, [Kind.Event])],
        Kind.Claim => [(End.Claimant, [Kind.Actor]), (End.About, Kinds.Entities), (End.Party, [Kind.Actor])],
        Kind.Relation => [(End.From, Kinds.Entities), (End.To, Kinds.Entities)],
        Kind.Citation => [(End.Source, [Kind.Source]), (End.Supports, [.. Kinds.Entities, .. Kinds.Facts]), (End.Speaker, [Kind.Actor])],
        _ => [],
    };

    /// <summary>The ends at which an element of this kind may stand.</summary>
    public static IReadOnlyList<(Kind Fact, End Near)> TiesOf(Kind kind) =>
        [.. from fact in FactsAndCitations from end in EndsOf(fact) where end.Kinds.Contains(kind) select (fact, end.End)];

    /// <summary>What lists of this kind are ordered by.</summary>
    public static IReadOnlyList<OrderBy> OrdersOf(Kind kind) => kind switch
    {
        Kind.Actor or Kind.Place => [OrderBy.Name, OrderBy.Recorded, OrderBy.Degree, OrderBy.Type],
        Kind.Issue => [OrderBy.Name, OrderBy.Recorded, OrderBy.Degree],
        Kind.Process or Kind.Event or Kind.Source => [OrderBy.Date, OrderBy.Name, OrderBy.Recorded, OrderBy.Degree, OrderBy.Type],
        Kind.Stance => [OrderBy.Date, OrderBy.Score, OrderBy.Recorded],
        Kind.Claim => [OrderBy.Date, OrderBy.Number, OrderBy.Recorded],
        Kind.Relation => [OrderBy.Date, OrderBy.Type, OrderBy.Recorded],
        Kind.Citation => [OrderBy.Recorded],
        _ => [OrderBy.Date, OrderBy.Recorded],
    };
}
