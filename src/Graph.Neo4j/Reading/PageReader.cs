using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Neo4j.Reading;

/// <summary>A page of an ordered list, with what hangs on its rows, as a subquery.</summary>
internal sealed class PageReader
{
    private readonly Paging _paging;
    private readonly Level _level;
    private readonly bool _counts;

    /// <param name="question">The question.</param>
    /// <param name="query">Takes the parameters.</param>
    /// <param name="scope">The variable that the list hangs on; empty for none.</param>
    /// <param name="guard">What stands first.</param>
    /// <param name="source">What is in the list.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="wanted">What is wanted of its rows.</param>
    public PageReader(Question question, Query query, string scope, string guard, Source source, Kind kind, Order order, PageRequest page, Selections wanted)
    {
        _counts = page.Count;
        _paging = new Paging(query, question.Sight, order, page, kind, source);
        _level = new Level(question, query, wanted, [kind], source.X);
        var (rows, count) = (query.Alias("h"), query.Alias("c"));
        Clauses = $" CALL ({scope}) {{ {guard}{_paging.Clauses}{_level.Clauses} RETURN collect({_level.RowWith(_paging.Position)}) AS {rows} }}";
        if (_counts)
            Clauses += $" CALL ({scope}) {{ {guard}{source.Text} RETURN count(*) AS {count} }}";
        Columns = _counts ? [rows, count] : [rows];
    }

    public string Clauses { get; }

    public IReadOnlyList<string> Columns { get; }

    public RowPage Read(IReadOnlyList<object?> values, Later later) =>
        _paging.Read((IReadOnlyList<object?>)values[0]!, _counts ? (long)values[1]! : null, row => _level.Read(row, later));
}
