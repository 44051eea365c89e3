using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>From an entity to all the relations that lead up from it, nearest first.</summary>
internal sealed class ClosureReader : HopReader
{
    private readonly PageRequest _page;
    private readonly SqlBuilder _sql = new(fromNode: true);
    private readonly PreparedCommand _step;
    private readonly SqlBuilder _rowQuery = new(fromNode: true);
    private readonly LevelReader _level;
    private readonly PreparedCommand _row;

    public ClosureReader(QueryContext context, FactsHop hop)
    {
        _page = hop.Page;
        var source = FactsReader.Of(context, _sql, Kind.Relation, [End.From], hop.Where);
        _step = context.Connection.Prepare($"SELECT e.id, e.tie, e.e2 FROM {source.From} WHERE {source.Conditions}");
        _level = new LevelReader(context, _rowQuery, hop.Wanted, Kind.Relation, "e");
        _row = context.Connection.Prepare(
            $"SELECT {_level.Shape.Select} FROM {context.View.Versions(_rowQuery, Kind.Relation)} e WHERE e.id = {SqlBuilder.Node}");
    }

    public override RowPage Follow(in RawRow from)
    {
        var found = Walk(from.Id);
        found.Sort((x, y) => (x.Distance, x.Tie).CompareTo((y.Distance, y.Tie)));
        var between = found.FindAll(row => Compare(row, _page.After) > 0 && Compare(row, _page.Before) is < 0 or > 1);
        var more = between.Count > _page.Size;
        var shown = more ? between.GetRange(_page.Backward ? between.Count - _page.Size : 0, _page.Size) : between;
        return new RowPage(
            _level.Rows(shown.ConvertAll(row => Read(row.Id))),
            _page.Placed ? shown.ConvertAll(row => new Position([row.Distance], row.Tie)) : [],
            HasNext: _page.Backward ? _page.Before is not null : more,
            HasPrevious: _page.Backward ? more : _page.After is not null,
            Total: _page.Count ? found.Count : null);
    }

    private List<(long Id, long Distance, long Tie)> Walk(long start)
    {
        var found = new List<(long Id, long Distance, long Tie)>();
        var seen = new HashSet<long>();
        var reached = new HashSet<long> { start };
        List<long> frontier = [start];
        for (var distance = 1L; frontier.Count > 0; distance++)
        {
            var next = new List<long>();
            foreach (var node in frontier)
            {
                _sql.Bind(_step, node);
                while (_step.Step())
                {
                    if (found.Count < Step.MaxInClosure && seen.Add(_step.Long(0)))
                        found.Add((_step.Long(0), distance, _step.Long(1)));
                    if (reached.Add(_step.Long(2)))
                        next.Add(_step.Long(2));
                }
            }
            frontier = found.Count < Step.MaxInClosure ? next : [];
        }
        return found;
    }

    private RawRow Read(long id)
    {
        _rowQuery.Bind(_row, id).Step();
        var item = _level.Shape.Read(_row);
        _row.Reset();
        return item;
    }

    // 2 where there is no such position: beyond every after, and before every before.
    private static int Compare((long Id, long Distance, long Tie) row, Position? position)
    {
        if (position is null)
            return 2;
        return position.Values is [long distance]
            ? Math.Sign((row.Distance, row.Tie).CompareTo((distance, position.Tie)))
            : throw Position.OfAnotherList();
    }
}
