using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Schema;

namespace Graph.Embedded.Query;

/// <summary>Follows one hop from the elements of one kind.</summary>
internal abstract class HopReader
{
    public static HopReader Of(QueryContext context, Hop hop, Kind kind) => hop switch
    {
        EndHop end => EndColumns.Column(kind, end.End) == 0 ? new NowhereReader() : new EndReader(context, end, kind),
        FactsHop { Closure: true } facts => new ClosureReader(context, facts),
        FactsHop facts => new FactsReader(context, facts),
        NeighborsHop neighbors => new NeighborsReader(context, neighbors),
        PrecedingHop preceding => kind == Kind.Event ? new PrecedingReader(context, preceding) : new NowhereReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(hop), hop, "Not a hop of the port."),
    };

    public abstract RowPage Follow(in RawRow from);

    private sealed class NowhereReader : HopReader
    {
        public override RowPage Follow(in RawRow from) => RowPage.Empty;
    }
}
