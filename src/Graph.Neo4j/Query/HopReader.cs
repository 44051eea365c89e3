using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>One hop from the elements of a level: the expressions that follow it, and how their values are read.</summary>
internal abstract class HopReader
{
    /// <summary>What must stand before those; empty where nothing must.</summary>
    public virtual string Clauses => "";

    /// <summary>Whether it goes on from the key of the element.</summary>
    public virtual bool NeedsKey => false;

    /// <summary>
    /// What a row returns for it. A list is a subquery in an expression, which costs the server less than one in a clause.
    /// </summary>
    public virtual IReadOnlyList<string> Columns => [];

    public static HopReader Of(HopStart start, Hop hop) => hop switch
    {
        EndHop end => Of(start, end),
        FactsHop { Closure: true } facts =>
            Starts(start, facts.Near) && start.Standing != Standing.Withdrawn
            ? new LaterReader((row, i, deferred) => deferred.Closure(row, i, facts))
            : new NowhereReader(facts.Page),
        FactsHop facts => Starts(start, facts.Near) && start.Standing != Standing.Withdrawn
            ? new FactsReader(start, facts)
            : new NowhereReader(facts.Page),
        NeighborsHop neighbors when !Starts(start, [neighbors.Steps[0].Near]) || start.Standing == Standing.Withdrawn =>
            new NowhereReader(neighbors.Page),
        NeighborsHop neighbors when neighbors.Steps.Any(step => step.Closure) =>
            new LaterReader((row, i, deferred) => deferred.Neighbors(row, i, neighbors)),
        NeighborsHop neighbors => new NeighborsReader(start, neighbors),
        PrecedingHop preceding =>
            start.Kinds.Contains(Kind.Event) ? new PrecedingReader(start, preceding) : new NowhereReader(preceding.Page),
        _ => throw new ArgumentOutOfRangeException(nameof(hop), hop, "Not a hop of the port."),
    };

    /// <summary>What it found from a row.</summary>
    /// <param name="values">The values of <see cref="Columns"/>.</param>
    /// <param name="row">The row.</param>
    /// <param name="i">Which of the row's hops it is.</param>
    /// <param name="deferred">Takes what needs a call of its own.</param>
    public abstract RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred);

    private static bool Starts(HopStart start, IReadOnlyList<End> near) =>
        near.Any(end => EndProperties.KindsAt(end).Intersect(start.Kinds).Any());

    // Only elements of a single kind have ends: where several kinds can stand, they are entities.
    private static HopReader Of(HopStart start, EndHop hop)
    {
        if (start.Kinds is not [var kind] || !EndProperties.Has(kind, hop.End))
            return new NowhereReader(null);
        if (start.Standing == Standing.Withdrawn || hop.End == End.Supports)
            return new FarReader($"{start.X}.{EndProperties.Property(hop.End)}", hop.Wanted,
                start.Standing == Standing.Withdrawn && hop.End != End.StatedAt ? Standing.OfWithdrawn : Standing.Visible);
        return new EndReader(start, hop, kind);
    }

    private sealed class NowhereReader(PageRequest? page) : HopReader
    {
        public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred) =>
            page is null ? RowPage.Empty : Paging.Empty(page);
    }

    /// <summary>An end that may be anything, a relationship too: read by its key in a call of its own.</summary>
    private sealed class FarReader(string column, Selections wanted, Standing standing) : HopReader
    {
        public override IReadOnlyList<string> Columns => [column];

        public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred)
        {
            if (values[0] is string key)
                deferred.End(row, i, Key.Parse(key), wanted, standing);
            return RowPage.Empty;
        }
    }

    /// <summary>A hop that takes many steps.</summary>
    private sealed class LaterReader(Action<Row, int, DeferredHops> put) : HopReader
    {
        public override bool NeedsKey => true;

        public override RowPage Read(IReadOnlyList<object?> values, Row row, int i, DeferredHops deferred)
        {
            put(row, i, deferred);
            return RowPage.Empty;
        }
    }
}
