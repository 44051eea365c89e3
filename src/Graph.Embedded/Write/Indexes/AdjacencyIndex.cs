using System.Runtime.InteropServices;
using Graph.Core.Model;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write.Indexes;

/// <summary>
/// The changes of a batch to the adjacency table, the degrees and the tallies: gathered first, then written in the order of the tables,
/// which is 1.5 times faster.
/// </summary>
/// <param name="connection">The connection that writes them.</param>
/// <param name="relationType">The number of a relation type.</param>
/// <param name="versions">How many versions the batch has.</param>
internal sealed class AdjacencyIndex(Connection connection, Func<string, long> relationType, int versions)
{
    private readonly List<(AdjacencyKey Key, int Turn, long? Other)> _adjacency = new(versions);
    private readonly Dictionary<long, long> _degrees = [];
    private readonly Dictionary<(Kind Kind, string Code), long> _tallies = [];

    /// <summary>Replaces the old version of an element by the new one; either may be null.</summary>
    public void Replace(IndexState? old, IndexState? @new)
    {
        if (old is { } removed)
            Count(removed, -1);
        if (@new is { } added)
            Count(added, +1);
        if (old is { IsLiveFact: true } before)
            Adjoin(before, gone: true);
        if (@new is { IsLiveFact: true } after)
            Adjoin(after, gone: false);
    }

    /// <summary>Adds to the number of shown citations.</summary>
    public void CountCitations(long more) => Add(_tallies, (Kind.Citation, ""), more);

    public void Flush()
    {
        _adjacency.Sort(static (x, y) => x.Key.CompareTo(y.Key) is var order and not 0 ? order : x.Turn - y.Turn);
        var delete = connection.Prepare("DELETE FROM adj WHERE node = ?1 AND slot = ?2 AND date = ?3 AND tie = ?4 AND edge = ?5");
        var insertion = new InsertCommand<(AdjacencyKey Key, int Turn, long? Other)>(connection, "adj", 6, Bind);
        foreach (var row in _adjacency)
        {
            if (row.Other is not null)
            {
                insertion.Add(row);
                continue;
            }
            insertion.Flush();
            Bind(delete, 0, row);
            delete.Run();
        }
        insertion.Flush();
        foreach (var (node, more) in _degrees.Where(row => row.Value != 0).OrderBy(row => row.Key))
            connection.Run("INSERT INTO degree VALUES (?1, ?2) ON CONFLICT DO UPDATE SET n = n + excluded.n", node, more);
        foreach (var ((kind, code), more) in _tallies.Where(row => row.Value != 0))
            connection.Run("INSERT INTO tally VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET n = n + excluded.n", (int)kind, code, more);
    }

    private static void Bind(PreparedCommand command, int others, (AdjacencyKey Key, int Turn, long? Other) row)
    {
        command.Bind(others + 1, row.Key.Node);
        command.Bind(others + 2, row.Key.Slot);
        command.Bind(others + 3, row.Key.Date);
        command.Bind(others + 4, row.Key.Tie);
        command.Bind(others + 5, row.Key.Edge);
        if (row.Other is { } far)
            command.Bind(others + 6, far);
    }

    private void Count(IndexState indexed, int sign)
    {
        if (indexed.Shown)
            Add(_tallies, (indexed.Kind, indexed.Code ?? ""), sign);
        if (!indexed.IsLiveFact)
            return;
        var (e1, e2, e3) = (indexed.E1, indexed.E2, indexed.E3);
        if (e1 is { } first)
            Add(_degrees, first, sign);
        if (e2 is { } second && e2 != e1)
            Add(_degrees, second, sign);
        if (e3 is { } third && e3 != e1 && e3 != e2)
            Add(_degrees, third, sign);
    }

    private void Adjoin(IndexState fact, bool gone)
    {
        Adjoin(fact, 1, fact.E1, fact.E2, gone);
        Adjoin(fact, 2, fact.E2, fact.E1, gone);
        Adjoin(fact, 3, fact.E3, fact.E2, gone);
    }

    private void Adjoin(IndexState fact, int column, long? end, long? far, bool gone)
    {
        if (end is not { } node)
            return;
        var slot = fact.Kind == Kind.Relation
            ? EndColumns.RelationSlot(column, relationType(fact.Code!))
            : EndColumns.Slot(fact.Kind, column);
        _adjacency.Add((new AdjacencyKey(node, slot, fact.Date ?? AdjacencyKey.Undated, fact.Tie, fact.Id), _adjacency.Count,
            gone ? null : far ?? 0));
    }

    private static void Add<T>(Dictionary<T, long> counts, T key, long more)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += more;
}
