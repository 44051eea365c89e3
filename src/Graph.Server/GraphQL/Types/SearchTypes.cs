using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;
using Graph.Server.GraphQL.Paging;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Full-text search.</summary>
internal static class SearchTypes
{
    // A position in a search: the class of its rank, and its date.
    private static readonly Type[] PositionTypes = [typeof(long), typeof(long)];

    /// <summary>The field that searches.</summary>
    public static FieldEntry Field { get; } = new("search", "SearchConnection!",
        "Full-text search in names, descriptions, stance summaries, claim texts and quotes. Ignores case and diacritics (ciragan " +
            "finds Çırağan, lodz finds Łódź). Exact names come first, then names, then texts; each group is ordered newest first.",
        [
            new("text", "String!", "One to 16 words. Each must be a prefix of a word in the result."),
            new("kinds", "[Kind!]", "Kinds to search: entities, stances, claims and citations. Default: all of these."),
            .. PageArguments.Forward,
        ])
    { Resolver = AnswerAsync };

    /// <summary>The types that only search uses.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
    [
        new("SearchConnection", "A page of search hits.", [],
        [
            new("edges", "[SearchEdge!]!", "Hits of the page with their cursors.")
            {
                Planner = field =>
                {
                    var search = field.Owner<Search>();
                    field.PlanValues(search, search.Size);
                    return page => ((SearchPage)page).Hits;
                },
            },
            new("nodes", "[SearchHit!]!", "Hits of the page.")
            {
                Planner = field =>
                {
                    var search = field.Owner<Search>();
                    field.PlanValues(search, search.Size);
                    return page => ((SearchPage)page).Hits;
                },
            },
            new("pageInfo", "PageInfo!", "Information about the page.") { Planner = Info },
        ]),
        new("SearchEdge", "A search hit and its cursor.", [],
        [
            new("cursor", "String!", "Cursor of the hit, for use in after.")
            {
                Planner = field =>
                {
                    var search = field.Owner<Search>();
                    return hit => search.CursorOf((SearchHit)hit);
                },
            },
            new("node", "SearchHit!", "The hit.")
            {
                Planner = field =>
                {
                    field.PlanValues(field.Owner<Search>());
                    return hit => hit;
                },
            },
        ]),
        new("SearchHit", "A search hit.", [],
        [
            new("item", "SearchItem!", "The element found.")
            {
                Planner = field =>
                {
                    var search = field.Owner<Search>();
                    field.PlanElements(SearchRequest.Searchable, search.Elements);
                    return hit => ((SearchHit)hit).Row;
                },
            },
            new("score", "Float!",
                "3 if the whole text equals one of the names, 2 if the names contain every word, otherwise 1.") { Planner =
                _ => hit => (double)((SearchHit)hit).Rank },
            new("snippet", "String!", "HTML-escaped text around the match, with matching words between open and close.",
                new ArgumentEntry("open", "String!", "Text before each matching word.", "<mark>"),
                new ArgumentEntry("close", "String!", "Text after each matching word.", "</mark>")) { Planner = SnippetOf },
        ]),
    ];

    private static async ValueTask<object?> AnswerAsync(FieldContext field, CancellationToken cancellationToken)
    {
        var text = field.Arguments.Text("text")!;
        var kinds = field.Arguments.List("kinds") is { } given
            ? given.Select(kind => (Kind)kind!).Intersect(SearchRequest.Searchable).ToArray()
            : SearchRequest.Searchable;
        var search = new Search(field, text);
        field.PlanValues(search);
        var request = new SearchRequest(text, [.. kinds], search.Size, search.After, search.Elements.Build());
        if (kinds.Count == 0)
            return new SearchPage([], HasNext: false);
        var snapshot = await field.Request.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        return await snapshot.SearchAsync(field.Context.View, request, cancellationToken).ConfigureAwait(false);
    }

    private static FieldReader Info(FieldContext field)
    {
        var search = field.Owner<Search>();
        field.PlanValues(search);
        return source =>
        {
            var hits = ((SearchPage)source).Hits;
            return new PageEnds(((SearchPage)source).HasNext, search.After is not null,
                hits.Count == 0 ? null : search.CursorOf(hits[0]), hits.Count == 0 ? null : search.CursorOf(hits[^1]));
        };
    }

    private static FieldReader SnippetOf(FieldContext field)
    {
        var words = field.Owner<Search>().Words;
        var (open, close) = (field.Arguments.Text("open") ?? "<mark>", field.Arguments.Text("close") ?? "</mark>");
        return hit => Snippet.Of(((SearchHit)hit).Text, words, open, close);
    }

    // What the fields below a search belong to.
    private sealed class Search : Paged
    {
        private readonly string _fingerprint;

        public Search(FieldContext field, string text)
        {
            _fingerprint = Fingerprint.Of(field);
            var page = PageArguments.Read(field.Arguments, _fingerprint, PositionTypes);
            (Size, After, Words) = (page.Size, page.After, Folding.Words(text));
        }

        public int Size { get; }

        public Position? After { get; }

        public IReadOnlyList<string> Words { get; }

        public ElementsBuilder Elements { get; } = new();

        public string CursorOf(SearchHit hit) => Cursor.Write(hit.Position, _fingerprint);
    }
}
