using Graph.Core.Model;

namespace Graph.Embedded.Schema;

/// <summary>
/// Which of the columns <c>e1</c>, <c>e2</c>, <c>e3</c> holds which end, and the numbers that adjacency rows know ends by.
/// </summary>
internal static class EndColumns
{
    private const int RelationFrom = 1 << 20;
    private const int RelationTo = 1 << 21;

    private static readonly End[][] Columns = [.. Kinds.All.Select(kind => (End[])[.. References.EndsOf(kind)])];

    /// <summary>The number of the column, 1 to 3, or 0 where the kind has no such end.</summary>
    public static int Column(Kind kind, End end) => Array.IndexOf(Columns[(int)kind], end) + 1;

    /// <summary>The ends of a kind, in the order of their columns.</summary>
    public static IReadOnlyList<End> OfKind(Kind kind) => Columns[(int)kind];

    /// <summary>The slot of an end of a fact other than a relation.</summary>
    public static long Slot(Kind kind, int column) => ((int)kind * 3) + column;

    /// <summary>The slot of an end of a relation of a type.</summary>
    public static long RelationSlot(int column, long type) => (column == 1 ? RelationFrom : RelationTo) + type;

    /// <summary>Where the slots of an end of relations of any type lie.</summary>
    public static (long First, long Last) RelationSlots(int column) =>
        column == 1 ? (RelationFrom, RelationTo - 1) : (RelationTo, (2L * RelationTo) - 1);

    /// <summary>The only kind that can stand at an end, or null where several can.</summary>
    public static Kind? KindAt(End end) => end switch
    {
        End.Actor or End.Claimant or End.Party or End.Speaker => Kind.Actor,
        End.Event or End.StatedAt => Kind.Event,
        End.Process => Kind.Process,
        End.Issue => Kind.Issue,
        End.Source => Kind.Source,
        _ => null,
    };
}
