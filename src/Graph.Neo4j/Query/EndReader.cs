using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>From a fact or citation to an end.</summary>
internal sealed class EndReader : HopReader
{
    private readonly LevelReader _level;

    public EndReader(HopStart start, EndHop hop, Kind kind)
    {
        var (query, views) = (start.Query, start.Question.View);
        var y = query.Alias("y");
        if (views.IsPresent && kind.IsEdge() && !start.AmongOthers)
        {
            // The node at the end of a relationship is at hand: a subquery for each row would cost more than all else.
            _level = new LevelReader(start.Question, query, hop.Wanted, EndProperties.KindsAt(hop.End), y);
            Clauses = $" WITH *, {Node(start.X, hop.End)} AS {y}{_level.Clauses}";
            Columns = [$"[{_level.RowWith()}]"];
            return;
        }
        var source = Source(start, hop.End, kind, y);
        // Every other end of what is visible is visible.
        if (hop.End == End.StatedAt)
            source.Where.AddRange(views.Visible(query, y, Kind.Event));
        _level = new LevelReader(start.Question, query, hop.Wanted, EndProperties.KindsAt(hop.End), y);
        Columns = [$"COLLECT {{ {start.Guard([kind])}{source.Text} WITH {y}{_level.Clauses} RETURN {_level.RowWith()} }}"];
    }

    public override string Clauses { get; } = "";

    public override IReadOnlyList<string> Columns { get; }

    public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred) =>
        ((IReadOnlyList<object?>)values[0]!).FirstOrDefault() is IReadOnlyList<object?> found
        ? new RowPage([_level.Read(found, deferred)], [])
        : RowPage.Empty;

    private static MatchClause Source(HopStart start, End end, Kind kind, string y)
    {
        if (!start.Question.View.IsPresent)
            return start.Question.View.ByKey(start.Query, EndProperties.KindsAt(end), $"{start.X}.{EndProperties.Property(end)}", start.X,
                y);
        if (kind.IsEdge())
            return new MatchClause($"WITH {Node(start.X, end)} AS {y}", y, []);
        var (left, right) = EndProperties.LeadsIn(end) ? ("<-", "-") : ("-", "->");
        return new MatchClause($"MATCH ({start.X}){left}[:{EndProperties.Edge(kind, end)}]{right}({y})", y, []);
    }

    private static string Node(string x, End end) => $"{(EndProperties.IsStart(end) ? "startNode" : "endNode")}({x})";
}
