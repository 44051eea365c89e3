using System.Text;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Full-text search: the index finds what may match, classes and order are told by the elements themselves.</summary>
internal sealed class Searcher(QueryContext context, SearchRequest request)
{
    // The index cuts longer words into several.
    private const int LongestWord = 255;

    private const string Rank =
        "CASE WHEN $text IN x.foldedNames THEN 3 WHEN all(w IN $words WHERE (' ' + x.nameWords) CONTAINS (' ' + w)) THEN 2 ELSE 1 END AS "
            + "rank";

    private const string Matches =
        "all(w IN $words WHERE (' ' + coalesce(x.nameWords, '') + ' ' + coalesce(x.textWords, '')) CONTAINS (' ' + w))";

    private readonly Kind[] _kinds = [.. SearchRequest.Searchable.Where(request.Kinds.Contains)];

    public async Task<SearchPage> SearchAsync()
    {
        if (request.After is not (null or { Values: [long, null or long] }))
            throw Position.OfAnotherList();
        await context.Places.PrepareAsync(FilterWalk.Of(request.Wanted)).ConfigureAwait(false);
        if (_kinds.Length == 0)
            return new SearchPage([], false);
        var found = (await context.ReadAsync(Text).ConfigureAwait(false)).Cast<IReadOnlyList<object?>>().ToArray();
        var shown = found.Take(request.Size).ToArray();
        var later = new DeferredHops(context);
        var rows = await new KeyReader(context, request.Wanted).ReadAsync([.. shown.Select(KeyOf)], later).ConfigureAwait(false);
        await later.FollowAsync().ConfigureAwait(false);
        return new SearchPage([.. shown.Select(hit => HitOf(hit, rows[KeyOf(hit)]))], found.Length > request.Size);
    }

    private static Key KeyOf(IReadOnlyList<object?> hit) => Key.Parse((string)hit[0]!);

    private string Text(CypherBuilder cypher)
    {
        cypher.Parameters["words"] = request.Words.ToArray();
        cypher.Parameters["text"] = Folding.Fold(request.Text);
        cypher.Parameters["query"] =
            string.Join(" AND ", request.Words.Select(word => $"(nameWords:{Cut(word)}* OR textWords:{Cut(word)}*)"));
        var conditions = new List<string> { context.View.IsPresent
            ? "NOT x:Version"
            : "x.revision <= $at AND (NOT x:Version OR (x.live AND x.until > $at))", Matches };
        conditions.Add($"({string.Join(" OR ", _kinds.Select(kind => $"x.key STARTS WITH '{kind.Prefix()}:'"))})");
        foreach (var kind in _kinds)
            conditions.AddRange(OfKind(cypher, kind));
        var order = "";
        if (request.After is { Values: [long rank, var date] } after)
        {
            var (r, d) = (cypher.Add(rank), cypher.Add(date ?? PropertyMapper.Undated));
            order = $" WHERE rank < {r} OR (rank = {r} AND (date < {d} OR (date = {d} AND x.tie < {cypher.Add(after.Tie)})))";
        }
        return $"CALL db.index.fulltext.queryNodes('words', $query) YIELD node AS x WITH x WHERE {string.Join(" AND ", conditions)} " +
            $"WITH x, {Rank}, coalesce(x.sortDate, {PropertyMapper.Undated}) AS date{order} WITH x, rank, date ORDER BY rank DESC, date "
            + $"DESC, x.tie DESC LIMIT {cypher.Add((long)request.Size + 1)} " +
            "RETURN [x.key, rank, date, x.tie, x.json] AS v";
    }

    private IEnumerable<string> OfKind(CypherBuilder cypher, Kind kind)
    {
        var visible = context.View.Visible(cypher, "x", kind);
        if (kind == Kind.Citation)
            visible = visible.Prepend("x.hidden IS NULL");
        return visible.Select(condition => $"(NOT x.key STARTS WITH '{kind.Prefix()}:' OR {condition})");
    }

    private static string Cut(string word) =>
        word.Length <= LongestWord ? word : word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];

    private SearchHit HitOf(IReadOnlyList<object?> hit, Row row)
    {
        var content = ElementJson.ReadKeyless(row.Kind, Encoding.UTF8.GetBytes((string)hit[4]!));
        var date = hit[2] is PropertyMapper.Undated ? null : hit[2];
        return new SearchHit(row, (int)(long)hit[1]!, request.BestText(content), new Position([hit[1], date], (long)hit[3]!));
    }
}
