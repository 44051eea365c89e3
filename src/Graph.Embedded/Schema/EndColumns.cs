using Graph.Core.Model;
using Graph.Core.Schema;

namespace Graph.Embedded.Schema;

/// <summary>
/// Which of the columns <c>e1</c>, <c>e2</c>, <c>e3</c> holds which end, and the numbers of ends in adjacency rows, called slots.
/// </summary>
internal static class EndColumns
{
    private const int RelationFrom = 1 << 20;
    private const int RelationTo = 1 << 21;

    private static readonly int[][] Numbers =
        [.. Kinds.All.Select(kind => EndSchema.All.Select(end => EndSchema.OfKind(kind).ToList().IndexOf(end.End) + 1).ToArray())];

    /// <summary>The number of the column, 1 to 3, or 0 where the kind has no such end.</summary>
    public static int Column(Kind kind, End end) => Numbers[(int)kind][(int)end];

    /// <summary>The slot of an end of a fact other than a relation.</summary>
    public static long Slot(Kind kind, int column) => ((int)kind * 3) + column;

    /// <summary>The slot of an end of a relation of a type.</summary>
    public static long RelationSlot(int column, long type) => (column == 1 ? RelationFrom : RelationTo) + type;

    /// <summary>The range of the slots of an end of relations of any type.</summary>
    public static (long First, long Last) RelationSlots(int column) =>
        column == 1 ? (RelationFrom, RelationTo - 1) : (RelationTo, (2L * RelationTo) - 1);

    /// <summary>The only kind that can stand at an end, or null where several can.</summary>
    public static Kind? KindAt(End end) => EndSchema.Of(end).Candidates is [var only] ? only : null;
}
