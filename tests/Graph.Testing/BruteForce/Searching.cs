using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;

namespace Graph.Testing.BruteForce;

/// <summary>Full-text search.</summary>
internal static class Searching
{
    // By rank, then newest first, then by tie, all descending.
    private static readonly Ordering Ordering =
        new(new Order(new OrderEntry(OrderBy.Recorded, Descending: true), new OrderEntry(OrderBy.Date, Descending: true)));

    public static SearchPage Search(this World world, SearchRequest request)
    {
        var hits = (from kind in SearchRequest.Searchable.Where(request.Kinds.Contains)
                    from version in world.OfKind(kind)
                    let rank = Rank(version.Content, request)
                    where rank > 0
                    let position = new Position([(long)rank, world.SortDate(version.Content)], version.Key.Tie())
                    where request.After is null || Ordering.Compare(position, request.After) > 0
                    select (Version: version, Rank: rank, Position: position)).OrderBy(hit => hit.Position, Ordering).ToList();
        return new SearchPage(
            [.. hits.Take(request.Size)
            .Select(hit => new SearchHit(world.RowOf(hit.Version, request.Wanted), hit.Rank, Best(hit.Version, request), hit.Position))],
            hits.Count > request.Size);
    }

    private static int Rank(Element element, SearchRequest request)
    {
        if (request.Words.WordsIn(element.NamesOf().Concat(element.TextsOf())) < request.Words.Count)
            return 0;
        if (element.NamesOf().Any(name => Folding.Fold(name) == Folding.Fold(request.Text)))
            return 3;
        return request.Words.WordsIn(element.NamesOf()) == request.Words.Count ? 2 : 1;
    }

    // MaxBy takes the first of equals.
    private static string Best(ElementVersion version, SearchRequest request) =>
        version.Content.NamesOf().Concat(version.Content.TextsOf()).MaxBy(text => request.Words.WordsIn([text]))!;
}
