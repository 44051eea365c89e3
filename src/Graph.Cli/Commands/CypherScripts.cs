using Graph.Core.Ontologies;
using Graph.Neo4j.Export;
using Graph.Server.Hosting;
using Graph.Server.Http.Export;

namespace Graph.Cli.Commands;

/// <summary>Cypher as a format of exports.</summary>
internal static class CypherScripts
{
    public static ExportFormat Format { get; } = new(
        "application/x-cypher-query", "cypher",
        (extract, plain, sink, cancellationToken) =>
        CypherExport.WriteAsync(extract, plain, Ontology.Default, "graph " + GraphServer.Version, sink, cancellationToken));
}
