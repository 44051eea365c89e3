using Graph.Core.Model;
using Graph.Neo4j.Model;

namespace Graph.Neo4j.Export;

/// <summary>What the store keeps at elements about others, computed by Neo4j once everything is there: how many facts an entity has, and the sources of events and facts.</summary>
internal static class Derived
{
    private const string Batched = "IN TRANSACTIONS OF 1000 ROWS";
    private const string Sources = "COLLECT { MATCH (c:Citation {supports: x.key}) RETURN DISTINCT c.source AS source ORDER BY source }";

    private static readonly string Statements = string.Join('|', ((Kind[])[Kind.Stance, Kind.Claim]).SelectMany(kind => Ends.OfKind(kind).Select(end => Ends.Edge(kind, end))));

    /// <summary>The statement for a label or type of relationship that the script has.</summary>
    /// <param name="label">The label or type.</param>
    /// <param name="kind">The kind of its elements.</param>
    public static IEnumerable<string> Of(string label, Kind kind)
    {
        if (kind.IsEntity())
            yield return $"MATCH (x:{label}) CALL (x) {{ SET x.degree = COUNT {{ MATCH (x)-[r]-() WHERE r.key IS NOT NULL RETURN DISTINCT r }} + COUNT {{ MATCH (x)-[:{Statements}]-(s) RETURN DISTINCT s }} }} {Batched}";
        if (kind == Kind.Event || kind.IsFact())
            yield return $"MATCH {(kind.IsEdge() ? $"()-[x:{Labels.Quoted(label)}]->()" : $"(x:{label})")} CALL (x) {{ WITH x, {Sources} AS sources WHERE sources <> [] SET x.sources = sources }} {Batched}";
    }
}
