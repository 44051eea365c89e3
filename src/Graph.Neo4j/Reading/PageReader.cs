using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Reading;

/// <summary>A page of an ordered list, with what hangs on its rows, as subqueries.</summary>
internal sealed class PageReader
{
    private readonly Paging _paging;
    private readonly Level _level;
    private readonly bool _counts;

    /// <param name="question">The question.</param>
    /// <param name="query">Takes the parameters.</param>
    /// <param name="guard">What stands first.</param>
    /// <param name="source">What is in the list.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="wanted">What is wanted of its rows.</param>
    public PageReader(Question question, Query query, string guard, Source source, Kind kind, Order order, PageRequest page, Selections wanted)
    {
        _counts = page.Count;
        _paging = new Paging(query, question.Sight, order, page, kind, source);
        _level = new Level(question, query, wanted, [kind], source.X);
        var rows = $"COLLECT {{ {guard}{_paging.Clauses}{_level.Clauses} RETURN {_level.RowWith(_paging.Position)} }}";
        Columns = _counts ? [rows, $"COUNT {{ {guard}{source.Text} RETURN 1 }}"] : [rows];
    }

    public IReadOnlyList<string> Columns { get; }

    public RowPage Read(IReadOnlyList<object?> values, Later later) =>
        _paging.Read((IReadOnlyList<object?>)values[0]!, _counts ? (long)values[1]! : null, row => _level.Read(row, later));
}
