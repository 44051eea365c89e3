using Graph.Core.Model;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>What a batch changes in the tables that are derived from versions: gathered first, then written in the order of the tables, which is 1.5 times faster.</summary>
internal sealed class Tables(Connection connection, Func<string, long> relationType)
{
    private readonly Dictionary<AdjacencyKey, long?> _adjacency = [];
    private readonly Dictionary<long, long> _degrees = [];
    private readonly Dictionary<(Kind Kind, string Code), long> _tallies = [];

    /// <summary>The old version of an element gives way to the new one; either may be none.</summary>
    public void Replace(Footing? old, Footing? @new)
    {
        if (old is { } gone)
            Count(gone, -1);
        if (@new is { } come)
            Count(come, +1);
        foreach (var (key, _) in old?.Rows(relationType) ?? [])
            _adjacency[key] = null;
        foreach (var (key, other) in @new?.Rows(relationType) ?? [])
            _adjacency[key] = other;
    }

    /// <summary>That many citations more are shown.</summary>
    public void CountCitations(long more) => Add(_tallies, (Kind.Citation, ""), more);

    public void Flush()
    {
        var rows = _adjacency.ToArray();
        Array.Sort(rows, static (x, y) => x.Key.CompareTo(y.Key));
        var delete = connection.Prepare("DELETE FROM adj WHERE node = ?1 AND slot = ?2 AND date = ?3 AND tie = ?4 AND edge = ?5");
        var insert = connection.Prepare("INSERT OR REPLACE INTO adj VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        foreach (var (key, other) in rows)
        {
            var statement = other is null ? delete : insert;
            statement.Bind(1, key.Node);
            statement.Bind(2, key.Slot);
            statement.Bind(3, key.Date);
            statement.Bind(4, key.Tie);
            statement.Bind(5, key.Edge);
            if (other is { } far)
                statement.Bind(6, far);
            statement.Run();
        }
        foreach (var (node, more) in _degrees.Where(row => row.Value != 0).OrderBy(row => row.Key))
            connection.Run("INSERT INTO degree VALUES (?1, ?2) ON CONFLICT DO UPDATE SET n = n + excluded.n", node, more);
        foreach (var ((kind, code), more) in _tallies.Where(row => row.Value != 0))
            connection.Run("INSERT INTO tally VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET n = n + excluded.n", (int)kind, code, more);
    }

    private void Count(Footing footing, int sign)
    {
        if (footing.Shown)
            Add(_tallies, (footing.Kind, footing.Code ?? ""), sign);
        if (footing.Live && footing.Kind.IsFact())
            foreach (var node in footing.Nodes)
                Add(_degrees, node, sign);
    }

    private static void Add<T>(Dictionary<T, long> counts, T key, long more)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + more;
}
