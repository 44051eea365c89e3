using Graph.Core.Model;
using Graph.Core.Storage;

namespace Graph.Neo4j.Query;

/// <summary>The elements found at one level of a fetch: what is returned of them, and how it goes on from them.</summary>
internal sealed class LevelReader
{
    private readonly Projection _projection;
    private readonly HopReader[]?[] _hops = new HopReader[]?[Kinds.All.Count];
    private readonly List<HopReader> _inOrder = [];

    /// <param name="context">The query context.</param>
    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="kinds">The kinds that the elements may be of.</param>
    /// <param name="x">Their name.</param>
    /// <param name="standing">Whether they are visible.</param>
    /// <param name="keyed">Whether the reader needs their keys, whatever is wanted.</param>
    public LevelReader(QueryContext context, CypherBuilder cypher, Selections wanted, IReadOnlyList<Kind> kinds, string x,
        Standing standing = Standing.Visible, bool keyed = false)
    {
        // Kinds of which the same is wanted share what can be shared.
        foreach (var group in kinds.GroupBy(kind => wanted[kind]))
        {
            var hops = group.Key.Hops.Select(
                hop => HopReader.Of(new HopStart(context, cypher, x, [.. group], group.Count() < kinds.Count, standing), hop)).ToArray();
            foreach (var kind in group)
                _hops[(int)kind] = hops;
            _inOrder.AddRange(hops);
        }
        _projection = new Projection(cypher, context.View, wanted, kinds, x, keyed || _inOrder.Exists(hop => hop.NeedsKey));
    }

    /// <summary>What must stand before <see cref="RowWith"/>.</summary>
    public string Clauses => string.Concat(_inOrder.Select(hop => hop.Clauses));

    /// <summary>A row of the answer, with something more behind it.</summary>
    public string RowWith(params IEnumerable<string> more) =>
        $"[{string.Join(", ", [.. _projection.Columns, .. _inOrder.SelectMany(hop => hop.Columns), .. more])}]";

    /// <summary>The row, with what its hops found; what needs a call of its own comes later.</summary>
    public Row Read(IReadOnlyList<object?> values, DeferredHops deferred)
    {
        var row = _projection.Read(values, deferred);
        var hops = _hops[(int)row.Kind]!;
        var at = _projection.Columns.Count;
        var next = 0;
        foreach (var hop in _inOrder)
        {
            if (next < hops.Length && ReferenceEquals(hop, hops[next]))
            {
                row.Hops[next] = hop.Read(Part(values, at, hop.Columns.Count), row, next, deferred);
                next++;
            }
            at += hop.Columns.Count;
        }
        return row;
    }

    // By hand, since a page has hundreds of them.
    private static object?[] Part(IReadOnlyList<object?> values, int first, int count)
    {
        var part = new object?[count];
        for (var i = 0; i < count; i++)
            part[i] = values[first + i];
        return part;
    }
}
