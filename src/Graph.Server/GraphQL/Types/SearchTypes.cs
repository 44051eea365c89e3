using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;
using Graph.Server.GraphQL.Pages;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Tables;

namespace Graph.Server.GraphQL.Types;

/// <summary>Full-text search.</summary>
internal static class SearchTypes
{
    // A position in a search: the class of its rank, and its date.
    private static readonly Type[] PositionTypes = [typeof(long), typeof(long)];

    /// <summary>The field that searches.</summary>
    public static FieldEntry Field { get; } = new("search", "SearchConnection!",
        "Full-text search over names, descriptions, stance summaries, claim texts and quotes; case and diacritics do not matter (ciragan finds Çırağan, lodz finds Łódź). Exact names first, then names, then texts; within those the newest first.",
        [
            new("text", "String!", "One to 16 words; each must begin some word of what is found."),
            new("kinds", "[Kind!]", "Only these kinds; entities, stances, claims and citations can be found."),
            .. PageArguments.Forward,
        ]) { Answer = AnswerAsync };

    /// <summary>The types that only search uses.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
    [
        new("SearchConnection", "A page of hits.", [],
        [
            new("edges", "[SearchEdge!]!", "The page's hits, each with its cursor.")
            {
                Plan = asked =>
                {
                    var search = asked.Owner<Search>();
                    asked.PlanValues(search, search.Size);
                    return page => ((SearchPage)page).Hits;
                },
            },
            new("nodes", "[SearchHit!]!", "The page's hits themselves.")
            {
                Plan = asked =>
                {
                    var search = asked.Owner<Search>();
                    asked.PlanValues(search, search.Size);
                    return page => ((SearchPage)page).Hits;
                },
            },
            new("pageInfo", "PageInfo!", "What there is beside the page.") { Plan = Info },
        ]),
        new("SearchEdge", "A hit of a page.", [],
        [
            new("cursor", "String!", "Where the hit stands: hand it to after.")
            {
                Plan = asked =>
                {
                    var search = asked.Owner<Search>();
                    return hit => search.CursorOf((SearchHit)hit);
                },
            },
            new("node", "SearchHit!", "The hit itself.")
            {
                Plan = asked =>
                {
                    asked.PlanValues(asked.Owner<Search>());
                    return hit => hit;
                },
            },
        ]),
        new("SearchHit", "Something that was found.", [],
        [
            new("item", "SearchItem!", "What was found.")
            {
                Plan = asked =>
                {
                    var search = asked.Owner<Search>();
                    asked.PlanElements(SearchRequest.Searchable, search.Elements);
                    return hit => ((SearchHit)hit).Row;
                },
            },
            new("score", "Float!", "3 where the whole text is one of its names, 2 where its names alone have every word, 1 for the rest.") { Plan = _ => hit => (double)((SearchHit)hit).Rank },
            new("snippet", "String!", "HTML-escaped text around the match, the matching words between open and close.",
                new ArgumentEntry("open", "String!", "Stands before each matching word.", "<mark>"),
                new ArgumentEntry("close", "String!", "Stands behind each matching word.", "</mark>")) { Plan = SnippetOf },
        ]),
    ];

    private static async ValueTask<object?> AnswerAsync(Asked asked, CancellationToken cancellationToken)
    {
        var text = asked.Arguments.Text("text")!;
        var kinds = asked.Arguments.List("kinds") is { } given ? given.Select(kind => (Kind)kind!).Intersect(SearchRequest.Searchable).ToArray() : SearchRequest.Searchable;
        var search = new Search(asked, text);
        asked.PlanValues(search);
        var request = new SearchRequest(text, [.. kinds], search.Size, search.After, search.Elements.Build());
        if (kinds.Count == 0)
            return new SearchPage([], HasNext: false);
        var snapshot = await asked.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return await snapshot.SearchAsync(asked.View.View, request, cancellationToken).ConfigureAwait(false);
    }

    private static Read Info(Asked asked)
    {
        var search = asked.Owner<Search>();
        asked.PlanValues(search);
        return source =>
        {
            var hits = ((SearchPage)source).Hits;
            return new PageEnds(((SearchPage)source).HasNext, search.After is not null,
                hits.Count == 0 ? null : search.CursorOf(hits[0]), hits.Count == 0 ? null : search.CursorOf(hits[^1]));
        };
    }

    private static Read SnippetOf(Asked asked)
    {
        var words = asked.Owner<Search>().Words;
        var (open, close) = (asked.Arguments.Text("open") ?? "<mark>", asked.Arguments.Text("close") ?? "</mark>");
        return hit => Snippet.Of(((SearchHit)hit).Text, words, open, close);
    }

    // What the fields below a search belong to.
    private sealed class Search : Paged
    {
        private readonly string _fingerprint;

        public Search(Asked asked, string text)
        {
            _fingerprint = Fingerprint.Of(asked);
            var page = PageArguments.Read(asked.Arguments, _fingerprint, PositionTypes);
            (Size, After, Words) = (page.Size, page.After, Folding.Words(text));
        }

        public int Size { get; }

        public Position? After { get; }

        public IReadOnlyList<string> Words { get; }

        public ElementsBuilder Elements { get; } = new();

        public string CursorOf(SearchHit hit) => Cursor.Write(hit.Position, _fingerprint);
    }
}
