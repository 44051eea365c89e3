using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Reading;

/// <summary>Reads the facts of a node that count as edges, newest first.</summary>
internal sealed class EdgeReader
{
    private const string Columns =
        "e.id, e.kind, e.key, e.code, e.e1, e.e2, e.score, e.start_first, e.start_last, e.end_first, e.end_last, e.dated_by IS NOT NULL, e.date, e.tie, CASE e.kind WHEN 7 THEN e.body END";

    private static readonly (Kind Kind, string? Type)[] Kinds =
    [
        (Kind.Participation, EdgeFilter.ParticipatedIn), (Kind.Engagement, EdgeFilter.EngagedIn), (Kind.Stance, EdgeFilter.Stance), (Kind.Claim, EdgeFilter.Claim), (Kind.Relation, null),
    ];

    private readonly Question _question;
    private readonly EdgeFilter _filter;
    private readonly List<Stretch> _stretches = [];

    public EdgeReader(Question question, ExpansionRequest request)
    {
        (_question, _filter) = (question, request.Edges);
        foreach (var (kind, type) in Kinds)
        {
            if (type is null)
                AddRelations();
            else if (_filter.Types?.Contains(type) ?? kind != Kind.Claim)
                Add(kind, null);
        }
    }

    /// <summary>A fact as an edge between numbers.</summary>
    public sealed record Edge(long Id, Key Key, string Type, string? Label, long From, long To, double? Score, Interval Validity, long? Date, long Tie);

    /// <summary>The newest edges of a node.</summary>
    public List<Edge> Of(long node, int most)
    {
        var slots = _question.Sight.IsPresent ? Slots(node) : [];
        var found = new List<Edge>();
        foreach (var stretch in _stretches)
            if (stretch.Slot is null || slots.Contains(stretch.Slot.Value))
                stretch.Read(node, most, found);
        found.Sort((x, y) => (y.Date ?? long.MinValue, y.Tie).CompareTo((x.Date ?? long.MinValue, x.Tie)));
        return found.Count > most ? found.GetRange(0, most) : found;
    }

    // In the present each end of each type is a stretch that is already in order, so of a hub only its newest facts are read.
    private void AddRelations()
    {
        var codes = _filter.Types?.Where(type => Kinds.All(kind => kind.Type != type)).ToList();
        if (codes is { Count: 0 })
            return;
        if (!_question.Sight.IsPresent)
        {
            Add(Kind.Relation, codes is null ? null : _question.RelationTypes.Those(codes));
            return;
        }
        foreach (var type in codes is null ? _question.RelationTypes.All() : _question.RelationTypes.Those(codes))
            Add(Kind.Relation, [type]);
    }

    private void Add(Kind kind, IReadOnlyList<long>? types)
    {
        var ends = Ends.OfKind(kind);
        if (!_question.Sight.IsPresent)
        {
            _stretches.Add(StretchOf(kind, [ends[0], ends[1]], types, null));
            return;
        }
        for (var column = 1; column <= 2; column++)
            _stretches.Add(StretchOf(kind, [ends[column - 1]], types, types is null ? Ends.Slot(kind, column) : Ends.RelationSlot(column, types[0])));
    }

    private Stretch StretchOf(Kind kind, IReadOnlyList<End> near, IReadOnlyList<long>? types, long? slot)
    {
        var query = new Query(fromNode: true);
        var source = _question.Sight.Touching(query, kind, near, $"= {Query.Node}", "e", types);
        source.Where.AddRange(_question.Sight.Visible(query, "e", kind));
        if (kind == Kind.Claim)
            source.Where.Add("e.e1 IS NOT NULL");
        // A fact with the node at both ends is read at the first.
        if (slot is not null && near[0] == Ends.OfKind(kind)[1])
            source.Where.Add("e.e1 IS NOT e.e2");
        if (_filter.Roles is { } roles && kind is Kind.Participation or Kind.Engagement)
            source.Where.Add(query.In("e.code", [.. roles]));
        if (_filter.During is { } during)
            source.Where.Add(_question.Filters(query).Overlaps(during, "e"));
        var order = source.Adjacency is { } adj ? $"{adj}.date DESC, {adj}.tie DESC" : "e.date DESC, e.tie DESC";
        return new Stretch(_question.Connection, query, $"SELECT {Columns} FROM {source.From} WHERE {source.Conditions} ORDER BY {order} LIMIT ", slot);
    }

    private HashSet<long> Slots(long node)
    {
        var slots = new HashSet<long>();
        var statement = _question.Connection.Prepare(
            "WITH RECURSIVE s(slot) AS (SELECT min(slot) FROM adj WHERE node = ?1 UNION ALL SELECT (SELECT min(slot) FROM adj WHERE node = ?1 AND slot > s.slot) FROM s WHERE s.slot IS NOT NULL) " +
            "SELECT slot FROM s WHERE slot IS NOT NULL").Bind(node);
        while (statement.Step())
            slots.Add(statement.Long(0));
        return slots;
    }

    private static Edge Read(Statement row)
    {
        var kind = (Kind)row.Int(1);
        var code = row.Word(3);
        var type = Kinds.First(each => each.Kind == kind).Type ?? code!;
        var validity = kind switch
        {
            Kind.Claim => ((Claim)ElementJson.ReadKeyless(kind, row.Bytes(14))).Validity,
            _ when row.Long(11) != 0 => default,
            _ => new Bounds(row.Int(7), row.Int(8), row.Int(9), row.Int(10)).ToInterval(),
        };
        return new Edge(
            row.Long(0), Key.Parse(row.Text(2)), type, kind is Kind.Claim or Kind.Relation ? null : code, row.Long(4), row.Long(5), row.DoubleOrNull(6), validity, row.LongOrNull(12), row.Long(13));
    }

    /// <summary>The facts of one kind, or of one slot, that are read in their order.</summary>
    private sealed class Stretch(Connection connection, Query query, string sql, long? slot)
    {
        private readonly string _most = query.Add(0);
        private Statement? _statement;

        public long? Slot => slot;

        public void Read(long node, int most, List<Edge> found)
        {
            _statement ??= connection.Prepare(sql + _most);
            query.Bind(_statement, node);
            _statement.Bind(query.Last, (long)most);
            while (_statement.Step())
                found.Add(EdgeReader.Read(_statement));
        }
    }
}
