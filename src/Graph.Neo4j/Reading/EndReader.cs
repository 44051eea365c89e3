using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Reading;

/// <summary>From a fact or citation to an end.</summary>
internal sealed class EndReader : HopReader
{
    private readonly Level _level;

    public EndReader(HopStart start, EndHop hop, Kind kind)
    {
        var (query, sight) = (start.Query, start.Question.Sight);
        var y = query.Alias("y");
        if (sight.IsPresent && kind.IsEdge() && !start.AmongOthers)
        {
            // The node at the end of a relationship is at hand: a subquery for each row would cost more than all else.
            _level = new Level(start.Question, query, hop.Wanted, Ends.KindsAt(hop.End), y);
            Clauses = $" WITH *, {Node(start.X, hop.End)} AS {y}{_level.Clauses}";
            Columns = [$"[{_level.RowWith()}]"];
            return;
        }
        var source = Source(start, hop.End, kind, y);
        // Every other end of what is visible is visible.
        if (hop.End == End.StatedAt)
            source.Where.AddRange(sight.Visible(query, y, Kind.Event));
        _level = new Level(start.Question, query, hop.Wanted, Ends.KindsAt(hop.End), y);
        Columns = [$"COLLECT {{ {start.Guard([kind])}{source.Text} WITH {y}{_level.Clauses} RETURN {_level.RowWith()} }}"];
    }

    public override string Clauses { get; } = "";

    public override IReadOnlyList<string> Columns { get; }

    public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, Later later) =>
        ((IReadOnlyList<object?>)values[0]!).FirstOrDefault() is IReadOnlyList<object?> found ? new RowPage([_level.Read(found, later)], []) : RowPage.Empty;

    private static Source Source(HopStart start, End end, Kind kind, string y)
    {
        if (!start.Question.Sight.IsPresent)
            return start.Question.Sight.ByKey(start.Query, Ends.KindsAt(end), $"{start.X}.{Ends.Property(end)}", start.X, y);
        if (kind.IsEdge())
            return new Source($"WITH {Node(start.X, end)} AS {y}", y, []);
        var (left, right) = Ends.LeadsIn(end) ? ("<-", "-") : ("-", "->");
        return new Source($"MATCH ({start.X}){left}[:{Ends.Edge(kind, end)}]{right}({y})", y, []);
    }

    private static string Node(string x, End end) => $"{(Ends.IsStart(end) ? "startNode" : "endNode")}({x})";
}
