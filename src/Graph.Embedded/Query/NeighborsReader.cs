using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Query;

/// <summary>From an entity over one or two steps to a page of the entities at the far end, each once.</summary>
internal sealed class NeighborsReader : HopReader
{
    private readonly StepWalker[] _steps;
    private readonly PageReader _pages;

    public NeighborsReader(QueryContext context, NeighborsHop hop)
    {
        _steps = [.. hop.Steps.Select(step => new StepWalker(context, step))];
        var query = new SqlBuilder(fromNode: true);
        var source = context.View.Elements(query, hop.Kind, "e", byIndex: false);
        source.Where.Insert(0, $"e.id IN (SELECT value FROM json_each({SqlBuilder.Node}))");
        if (hop.Where is not null)
            source.Where.Add(context.Filters(query).Compile(hop.Where, "e", hop.Kind));
        _pages = new PageReader(context, query, source, hop.Kind, hop.Order, hop.Page, hop.Wanted);
    }

    public override RowPage Follow(in RawRow from)
    {
        var reached = new HashSet<long> { from.Id };
        foreach (var step in _steps)
        {
            var next = new HashSet<long>();
            foreach (var node in reached)
                next.UnionWith(step.Lead(node));
            reached = next;
        }
        reached.Remove(from.Id);
        return _pages.Read("[" + string.Join(',', reached) + "]");
    }
}
