using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Limits;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Paging;

/// <summary>
/// The connection and edge types of Relay: one pair for each kind, and one for facts of any kind. They read a <see cref="RowPage"/>.
/// </summary>
internal static class Connections
{
    /// <summary>The pairs.</summary>
    public static IReadOnlyList<ObjectTable> All { get; } =
        [.. Kinds.All.SelectMany(kind => Pair(kind.ToString(), kind.Plural())), .. Pair("Fact", "facts")];

    /// <summary>What every connection tells of its page.</summary>
    public static ObjectTable PageInfo { get; } = new("PageInfo", "Information about a page and the cursors of its ends.", [],
    [
        new("hasNextPage", "Boolean!",
            "Whether more rows follow. Exact when paging forward; when paging backward, whether before was given.") { Planner =
            _ => page => ((PageEnds)page).HasNext },
        new("hasPreviousPage", "Boolean!",
            "Whether more rows precede. Exact when paging backward; when paging forward, whether after was given.") { Planner =
            _ => page => ((PageEnds)page).HasPrevious },
        new("startCursor", "String", "Cursor of the first row; null on an empty page.") { Planner = CursorAt(ends => ends.Start) },
        new("endCursor", "String", "Cursor of the last row; null on an empty page.") { Planner = CursorAt(ends => ends.End) },
    ]);

    private static ObjectTable[] Pair(string name, string plural) =>
    [
        new($"{name}Connection", $"A page of {plural}.", [],
        [
            new("edges", $"[{name}Edge!]!", "Rows of the page with their cursors.") { Planner = Edges },
            new("nodes", $"[{name}!]!", "Rows of the page.") { Planner = Nodes },
            new("pageInfo", "PageInfo!", "Information about the page.") { Planner = Info },
            new("totalCount", "Int!", "Total number of rows on all pages; computed only if selected.") { Planner = Total },
        ]),
        new($"{name}Edge", $"A row of a page of {plural} and its cursor.", [],
        [
            new("cursor", "String!", "Cursor of the row, for use in after or before.") { Planner = CursorOfEdge },
            new("node", $"{name}!", "The row.") { Planner = NodeOfEdge },
        ]),
    ];

    private static FieldPlanner CursorAt(Func<PageEnds, string?> of) => field =>
    {
        field.Owner<Paged>().WantsCursors = true;
        return page => of((PageEnds)page);
    };

    private static FieldReader Nodes(FieldContext field)
    {
        var list = field.Owner<ListQuery>();
        list.IsPaged = true;
        field.PlanElements(list.Kinds, list.Elements, list.Size);
        return page => ((RowPage)page).Rows;
    }

    private static FieldReader Edges(FieldContext field)
    {
        var list = field.Owner<ListQuery>();
        list.IsPaged = true;
        field.PlanValues(list, list.Size);
        return page => ((RowPage)page).Rows.Select((row, i) => new Edge(row!, list.WantsCursors ? ((RowPage)page).Positions[i] : null));
    }

    private static FieldReader NodeOfEdge(FieldContext field)
    {
        var list = field.Owner<ListQuery>();
        field.PlanElements(list.Kinds, list.Elements);
        return edge => ((Edge)edge).Row;
    }

    private static FieldReader CursorOfEdge(FieldContext field)
    {
        var list = field.Owner<ListQuery>();
        list.WantsCursors = true;
        return edge => list.CursorOf(((Edge)edge).Position!);
    }

    private static FieldReader Info(FieldContext field)
    {
        var list = field.Owner<ListQuery>();
        list.IsPaged = true;
        field.PlanValues(list);
        return source =>
        {
            var page = (RowPage)source;
            var ends = page.Positions.Count == 0 ? (null, null) : (list.CursorOf(page.Positions[0]), list.CursorOf(page.Positions[^1]));
            return new PageEnds(page.HasNext, page.HasPrevious, ends.Item1, ends.Item2);
        };
    }

    private static FieldReader Total(FieldContext field)
    {
        field.Spend(GraphQLLimits.RowsOfCount);
        field.Owner<ListQuery>().IsCounted = true;
        return page => ((RowPage)page).Total;
    }

    private sealed record Edge(Row Row, Position? Position);
}
