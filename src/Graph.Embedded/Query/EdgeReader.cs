using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>Reads the edges of a node, newest first.</summary>
internal sealed class EdgeReader
{
    // The validity of a claim is not in the columns: its days are those on which it was said.
    private static readonly string Columns =
        "e.id, e.kind, e.key, e.code, e.e1, e.e2, e.score, e.start_first, e.start_last, e.end_first, e.end_last, " +
        $"e.dated_by IS NOT NULL, e.date, e.tie, CASE e.kind WHEN {(int)Kind.Claim} THEN e.body END";

    private static readonly string?[] Types =
        [.. Kinds.All.Select(kind => EdgeKind.All.FirstOrDefault(edge => edge.Kind == kind)?.Type)];

    private readonly QueryContext _context;
    private readonly EdgeFilter _filter;
    private readonly List<EdgeList> _lists = [];

    public EdgeReader(QueryContext context, ExpansionRequest request)
    {
        (_context, _filter) = (context, request.Edges);
        foreach (var edge in EdgeKind.All.Where(edge => edge.IsFollowed(_filter)))
        {
            if (edge.Kind == Kind.Relation)
                AddRelations();
            else
                Add(edge, null);
        }
    }

    /// <summary>An edge between the numbers of two entities.</summary>
    public sealed record Edge(long Id, Key Key, string Type, string? Label, long From, long To, double? Score, Interval Validity,
        long? Date, long Tie);

    /// <summary>The newest edges of a node.</summary>
    public List<Edge> Of(long node, int limit)
    {
        var slots = _context.View.IsPresent ? Slots(node) : [];
        var found = new List<Edge>();
        foreach (var list in _lists)
            if (list.Slot is null || slots.Contains(list.Slot.Value))
                list.Read(node, limit, found);
        found.Sort((x, y) => (y.Date ?? long.MinValue, y.Tie).CompareTo((x.Date ?? long.MinValue, x.Tie)));
        return found.Count > limit ? found.GetRange(0, limit) : found;
    }

    // In the present, the adjacency rows of each end of each type are in order, so only the newest facts of a hub are read.
    private void AddRelations()
    {
        var codes = _filter.Types?.Where(type => EdgeKind.All.All(edge => edge.Type != type)).ToList();
        var relation = EdgeKind.All.Single(edge => edge.Kind == Kind.Relation);
        if (!_context.View.IsPresent)
        {
            Add(relation, codes is null ? null : _context.RelationTypes.Those(codes));
            return;
        }
        foreach (var type in codes is null ? _context.RelationTypes.All() : _context.RelationTypes.Those(codes))
            Add(relation, [type]);
    }

    private void Add(EdgeKind edge, IReadOnlyList<long>? types)
    {
        if (!_context.View.IsPresent)
        {
            _lists.Add(ListOf(edge, [edge.From, edge.To], types, null));
            return;
        }
        foreach (var end in (End[])[edge.From, edge.To])
        {
            var column = EndColumns.Column(edge.Kind, end);
            _lists.Add(ListOf(edge, [end], types,
                types is null ? EndColumns.Slot(edge.Kind, column) : EndColumns.RelationSlot(column, types[0])));
        }
    }

    private EdgeList ListOf(EdgeKind edge, IReadOnlyList<End> near, IReadOnlyList<long>? types, long? slot)
    {
        var (kind, query) = (edge.Kind, new SqlBuilder(fromNode: true));
        var source = _context.View.Touching(query, kind, near, $"= {SqlBuilder.Node}", "e", types);
        source.Where.AddRange(_context.View.Visible(query, "e", kind));
        if (kind == Kind.Claim)
            source.Where.Add("e.e1 IS NOT NULL");
        // A fact with the node at both ends is read at the first.
        if (slot is not null && near[0] == edge.To)
            source.Where.Add("e.e1 IS NOT e.e2");
        if (_filter.Roles is { } roles && kind is Kind.Participation or Kind.Engagement)
            source.Where.Add(query.In("e.code", [.. roles]));
        if (_filter.During is { } during)
            source.Where.Add(_context.Filters(query).Overlaps(during, "e"));
        var order = source.Adjacency is { } adj ? $"{adj}.date DESC, {adj}.tie DESC" : "e.date DESC, e.tie DESC";
        return new EdgeList(_context.Connection, query,
            $"SELECT {Columns} FROM {source.From} WHERE {source.Conditions} ORDER BY {order} LIMIT ", slot);
    }

    private HashSet<long> Slots(long node)
    {
        var slots = new HashSet<long>();
        var command = _context.Connection.Prepare(
            "WITH RECURSIVE s(slot) AS (SELECT min(slot) FROM adj WHERE node = ?1 " +
            "UNION ALL SELECT (SELECT min(slot) FROM adj WHERE node = ?1 AND slot > s.slot) FROM s WHERE s.slot IS NOT NULL) " +
            "SELECT slot FROM s WHERE slot IS NOT NULL").Bind(node);
        while (command.Step())
            slots.Add(command.Long(0));
        return slots;
    }

    private static Edge Read(PreparedCommand row)
    {
        var kind = (Kind)row.Int(1);
        var code = row.Word(3);
        var type = Types[(int)kind] ?? code!;
        var validity = kind switch
        {
            Kind.Claim => ((Claim)ElementJson.ReadKeyless(kind, row.Bytes(14))).Validity,
            _ when row.Long(11) != 0 => default,
            _ => new Bounds(row.Int(7), row.Int(8), row.Int(9), row.Int(10)).ToInterval(),
        };
        return new Edge(
            row.Long(0), Key.Parse(row.Text(2)), type, kind is Kind.Claim or Kind.Relation ? null : code, row.Long(4), row.Long(5),
            row.DoubleOrNull(6), validity, row.LongOrNull(12), row.Long(13));
    }

    /// <summary>The facts of one kind, or of one slot, read in their order.</summary>
    private sealed class EdgeList(Connection connection, SqlBuilder sql, string text, long? slot)
    {
        private readonly string _limit = sql.Add(0);
        private PreparedCommand? _command;

        public long? Slot => slot;

        public void Read(long node, int limit, List<Edge> found)
        {
            _command ??= connection.Prepare(text + _limit);
            sql.Bind(_command, node);
            _command.Bind(sql.Last, (long)limit);
            while (_command.Step())
                found.Add(EdgeReader.Read(_command));
        }
    }
}
