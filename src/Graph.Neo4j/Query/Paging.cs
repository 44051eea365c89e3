using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;

namespace Graph.Neo4j.Query;

/// <summary>A page of an ordered list, as the clauses that order and cut it, and what its rows tell of where they stand.</summary>
internal sealed class Paging
{
    private readonly PageRequest _page;
    private readonly OrderTerm[] _terms;
    private readonly string _x;
    private readonly string? _degree;

    public Paging(CypherBuilder cypher, ViewCompiler views, Order order, PageRequest page, Kind kind, MatchClause match)
    {
        (_page, _x) = (page, match.X);
        var x = _x;
        var degree = cypher.Alias("d");
        _terms = [.. order.Entries.Select(entry => OrderTerm.Of(entry, x, kind, degree))];
        if (_terms.Any(term => term.Expression == degree))
            _degree = $"{views.Degree(cypher, x, [kind])} AS {degree}";
        Clauses = Cut(cypher, page, degree, match);
        Position = page.Placed ? [.. _terms.Select(term => term.Expression ?? "null"), $"{x}.tie"] : [];
    }

    /// <summary>The rows in order, one more than the page holds.</summary>
    public string Clauses { get; }

    /// <summary>What a row must return so that <see cref="Read"/> can tell where it stands; nothing where nobody wants that.</summary>
    public IReadOnlyList<string> Position { get; }

    /// <summary>The page of these rows.</summary>
    /// <param name="rows">As the query returned them, each with its position last.</param>
    /// <param name="total">How many there are in all, where that was asked for.</param>
    /// <param name="read">Makes a row.</param>
    public RowPage Read(IReadOnlyList<object?> rows, long? total, Func<IReadOnlyList<object?>, Row> read)
    {
        var more = rows.Count > _page.Size;
        var shown = rows.Take(_page.Size).Cast<IReadOnlyList<object?>>();
        if (_page.Backward)
            shown = shown.Reverse();
        var kept = shown.ToArray();
        return new RowPage(
            [.. kept.Select(read)],
            _page.Placed ? [.. kept.Select(PositionOf)] : [],
            HasNext: _page.Backward ? _page.Before is not null : more,
            HasPrevious: _page.Backward ? more : _page.After is not null,
            Total: total);
    }

    /// <summary>The page of a list that nothing is in.</summary>
    public static RowPage Empty(PageRequest page) =>
        new([], [], HasNext: page.Backward && page.Before is not null, HasPrevious: !page.Backward && page.After is not null,
        Total: page.Count ? 0 : null);

    private Position PositionOf(IReadOnlyList<object?> row)
    {
        var values = new object?[_terms.Length];
        var first = row.Count - values.Length - 1;
        for (var i = 0; i < values.Length; i++)
            values[i] = _terms[i].Read(row[first + i]);
        return new Position(values, (long)row[^1]!);
    }

    private string Cut(CypherBuilder cypher, PageRequest page, string degree, MatchClause match)
    {
        var conditions = new List<string>();
        if (page.After is { } after)
            conditions.Add(Beyond(cypher, after, behind: true));
        if (page.Before is { } before)
            conditions.Add(Beyond(cypher, before, behind: false));
        var order = _terms.SelectMany(term => term.Sorting(page.Backward))
            .Append($"{_x}.tie{OrderTerm.Way(_terms[^1].Descending ^ page.Backward)}");
        // An index gives its order only to who names all of it.
        if (match.IndexedBy is { } first)
            order = order.Prepend(first + OrderTerm.Way(_terms[0].Descending ^ page.Backward));
        var (by, most) = (string.Join(", ", order), cypher.Add((long)page.Size + 1));
        var limit = $"ORDER BY {by} LIMIT {most}";
        if (_degree is not null)
        {
            var where = conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
            return $"{match.Text} WITH {_x}, {_degree}{where} WITH {_x}, {degree} {limit}";
        }
        var all = match with { Where = [.. match.Where, .. conditions] };
        if (match.MatchOfPage is { } matchPage)
        {
            var start = page.After is { } from && Start(cypher, from) is { } condition ? $" AND {condition}" : "";
            all = all with { Match = matchPage(new PageCut(_x, PageCut.And(match.Where), PageCut.And(conditions), start, by, most)) };
        }
        return $"{all.Text} WITH {_x} {limit}";
    }

    // Equal in the first terms and beyond in the next, or equal in all and beyond by the tie.
    private string Beyond(CypherBuilder cypher, Position position, bool behind)
    {
        if (position.Values.Count != _terms.Length)
            throw Core.Storage.Paging.Position.OfAnotherList();
        var ways = new List<string>();
        var equal = "";
        for (var i = 0; i < _terms.Length; i++)
        {
            var (term, value) = (_terms[i], position.Values[i]);
            term.Check(value);
            var parameter = value is null || term.Expression is null ? null : cypher.Add(value);
            var less = term.Descending == behind ? "<" : ">";
            var beyond = (parameter, behind) switch
            {
                (null, true) => CypherBuilder.Never,
                (null, false) => term.IsNotNull,
                (_, true) => $"({term.Expression} {less} {parameter} OR {term.IsNull})",
                _ => term is { Undated: true, Descending: false }
                    ? $"({term.IsNotNull} AND {term.Expression} {less} {parameter})"
                    : $"{term.Expression} {less} {parameter}",
            };
            ways.Add($"({equal}{beyond})");
            equal += (parameter is null ? term.IsNull : $"{term.Expression} = {parameter}") + " AND ";
        }
        ways.Add($"({equal}{_x}.tie {(_terms[^1].Descending == behind ? "<" : ">")} {cypher.Add(position.Tie)})");
        var start = behind && Start(cypher, position) is { } condition ? $"{condition} AND " : "";
        return $"({start}({string.Join(" OR ", ways)}))";
    }

    // So that an index is entered where the page begins.
    private string? Start(CypherBuilder cypher, Position after) =>
        _terms[0] is { Undated: true, Descending: true } first && after.Values[0] is { } value
        ? $"{first.Expression} <= {cypher.Add(value)}"
        : null;
}
