using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Embedded.Reading;

/// <summary>Follows one hop from the elements of one kind.</summary>
internal abstract class HopReader
{
    public static HopReader Of(Question question, Hop hop, Kind kind) => hop switch
    {
        EndHop end => Ends.Column(kind, end.End) == 0 ? new NowhereReader() : new EndReader(question, end, kind),
        FactsHop { Closure: true } facts => new ClosureReader(question, facts),
        FactsHop facts => new FactsReader(question, facts),
        NeighborsHop neighbors => new NeighborsReader(question, neighbors),
        PrecedingHop preceding => kind == Kind.Event ? new PrecedingReader(question, preceding) : new NowhereReader(),
        _ => throw new ArgumentOutOfRangeException(nameof(hop), hop, "Not a hop of the port."),
    };

    public abstract RowPage Follow(in Item from);

    private sealed class NowhereReader : HopReader
    {
        public override RowPage Follow(in Item from) => RowPage.Empty;
    }
}
