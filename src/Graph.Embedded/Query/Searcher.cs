using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Text;

namespace Graph.Embedded.Query;

/// <summary>Full-text search, class by class: exact names, then names, then texts.</summary>
internal sealed class Searcher(QueryContext context, SearchRequest request)
{
    private const int Exact = 3;
    private const int Names = 2;
    private const int Texts = 1;

    private readonly KeyReader?[] _rows = new KeyReader?[Kinds.All.Count];

    // Words are letters and digits only, so quotes around them are enough.
    private readonly string _words = string.Join(" AND ", request.Words.Select(word => $"\"{word}\"*"));

    private readonly int[] _kinds = [.. SearchRequest.Searchable.Where(request.Kinds.Contains).Select(kind => (int)kind)];

    public SearchPage Search()
    {
        var (fromRank, after) = request.After switch
        {
            null => (Exact, null),
            { Values: [long rank, null or long] } position => ((int)rank, position),
            _ => throw Position.OfAnotherList(),
        };
        var hits = new List<(int Rank, Found Found)>();
        for (var rank = fromRank; rank >= Texts && hits.Count <= request.Size; rank--)
        {
            var found = OfRank(rank, rank == fromRank ? after : null, request.Size + 1 - hits.Count);
            hits.AddRange(found.Select(each => (rank, each)));
        }
        return new SearchPage([.. hits.Take(request.Size).Select(hit => HitOf(hit.Rank, hit.Found))], hits.Count > request.Size);
    }

    private List<Found> OfRank(int rank, Position? after, int limit)
    {
        if (_kinds.Length == 0)
            return [];
        var query = new SqlBuilder(fromNode: false);
        var source = rank == Exact && context.View.IsPresent ? Named(query) : Matching(query, rank);
        source.Where.Add($"e.kind IN ({string.Join(", ", _kinds)}) AND e.shown = 1");
        source.Where.AddRange(context.View.Visible(query, "e", null));
        if (after is { Values: [_, long date] })
        {
            var day = query.Add(date);
            source.Where.Add($"(e.date < {day} OR e.date IS NULL OR (e.date = {day} AND e.tie < {query.Add(after.Tie)}))");
        }
        else if (after is not null)
        {
            source.Where.Add($"e.date IS NULL AND e.tie < {query.Add(after.Tie)}");
        }
        var command = query.Bind(context.Connection.Prepare(
            $"SELECT e.id, e.kind, e.date, e.tie, e.body FROM {source.From} WHERE {source.Conditions} " +
            $"ORDER BY +e.date DESC, e.tie DESC LIMIT {query.Add(limit)}"));
        var found = new List<Found>();
        while (command.Step())
            found.Add(new Found(command.Long(0), (Kind)command.Int(1), command.LongOrNull(2), command.Long(3),
                ElementJson.ReadKeyless((Kind)command.Int(1), command.Bytes(4))));
        return found;
    }

    private FromClause Named(SqlBuilder sql) =>
        new("element e", "e", [$"e.id IN (SELECT id FROM name WHERE folded = {sql.Add(Folding.Fold(request.Text))})"]);

    private FromClause Matching(SqlBuilder sql, int rank)
    {
        var match = sql.Add(rank == Texts ? $"({_words}) NOT ({{names}} : ({_words}))" : $"{{names}} : ({_words})");
        var from = context.View.Revision is { } at ? Past(sql.Revision(at), match) : $"words t CROSS JOIN element e ON e.id = t.rowid";
        var where = new List<string>();
        if (context.View.IsPresent)
            where.Add($"t.words MATCH {match} AND t.rowid > 0");
        if (rank != Texts)
            where.Add($"(instr(e.names, {sql.Add($"\n{Folding.Fold(request.Text)}\n")}) > 0) IS {(rank == Exact ? "TRUE" : "NOT TRUE")}");
        return new FromClause(from, "e", where);
    }

    private static string Past(string revision, string match)
    {
        var columns = ViewCompiler.PastColumns(revision, null);
        return $"(SELECT {columns} FROM words t CROSS JOIN element x ON x.id = t.rowid " +
            $"WHERE t.words MATCH {match} AND t.rowid > 0 AND x.revision <= {revision} " +
            $"UNION ALL SELECT {columns} FROM words t CROSS JOIN version x ON x.row = -t.rowid " +
            $"WHERE t.words MATCH {match} AND t.rowid < 0 AND x.revision <= {revision} AND x.until > {revision}) e";
    }

    private SearchHit HitOf(int rank, Found found)
    {
        var row = (_rows[(int)found.Kind] ??= new KeyReader(context, request.Wanted, found.Kind)).Read(found.Id)!;
        return new SearchHit(row, rank, request.BestText(found.Content), new Position([(long)rank, found.Date], found.Tie));
    }

    private sealed record Found(long Id, Kind Kind, long? Date, long Tie, Element Content);
}
