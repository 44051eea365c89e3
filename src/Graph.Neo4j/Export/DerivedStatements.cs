using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Export;

/// <summary>
/// Statements by which Neo4j computes derived data after the elements: the number of facts of an entity, and the sources of events and
/// facts.
/// </summary>
internal static class DerivedStatements
{
    private const string Batched = "IN TRANSACTIONS OF 1000 ROWS";
    private const string SetSources =
        "CALL (x) { WITH x, COLLECT { MATCH (c:Citation {supports: x.key}) RETURN DISTINCT c.source AS source ORDER BY source } AS sources "
        + "WHERE sources <> [] SET x.sources = sources }";

    private static readonly string Statements =
        string.Join('|', ((Kind[])[Kind.Stance, Kind.Claim]).SelectMany(
        kind => EndProperties.OfKind(kind).Select(end => EndProperties.Edge(kind, end))));

    /// <summary>The statements for the labels and relationship types of a script.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<(Kind Kind, string Label)> labels)
    {
        var entities = Those(labels, kind => kind.IsEntity());
        if (entities.Length > 0)
            yield return $"MATCH (x:{entities}) CALL (x) {{ "
                + "SET x.degree = COUNT { MATCH (x)-[r]-() WHERE r.key IS NOT NULL RETURN DISTINCT r } "
                + $"+ COUNT {{ MATCH (x)-[:{Statements}]-(s) RETURN DISTINCT s }} }} {Batched}";
        var nodes = Those(labels, kind => kind is Kind.Event or Kind.Stance or Kind.Claim);
        if (nodes.Length > 0)
            yield return $"MATCH (x:{nodes}) {SetSources} {Batched}";
        var edges = Those(labels, kind => kind.IsEdge());
        if (edges.Length > 0)
            yield return $"MATCH ()-[x:{edges}]->() {SetSources} {Batched}";
    }

    private static string Those(IEnumerable<(Kind Kind, string Label)> labels, Func<Kind, bool> wanted) =>
        string.Join('|', labels.Where(label => wanted(label.Kind)).Select(label => Labels.Quoted(label.Label)));
}
