using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Query;

/// <summary>A page of an ordered list, with what hangs on its rows, as subqueries.</summary>
internal sealed class PageReader
{
    private readonly Paging _paging;
    private readonly LevelReader _level;
    private readonly bool _counts;

    /// <param name="context">The query context.</param>
    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="guard">What stands first.</param>
    /// <param name="match">What is in the list.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="wanted">What is wanted of its rows.</param>
    public PageReader(QueryContext context, CypherBuilder cypher, string guard, MatchClause match, Kind kind, Order order, PageRequest page,
        Selections wanted)
    {
        _counts = page.Count;
        _paging = new Paging(cypher, context.View, order, page, kind, match);
        _level = new LevelReader(context, cypher, wanted, [kind], match.X);
        var rows = $"COLLECT {{ {guard}{_paging.Clauses}{_level.Clauses} RETURN {_level.RowWith(_paging.Position)} }}";
        Columns = _counts ? [rows, $"COUNT {{ {guard}{match.Text} RETURN 1 }}"] : [rows];
    }

    public IReadOnlyList<string> Columns { get; }

    public RowPage Read(IReadOnlyList<object?> values, DeferredHops deferred) =>
        _paging.Read((IReadOnlyList<object?>)values[0]!, _counts ? (long)values[1]! : null, row => _level.Read(row, deferred));
}
