using Graph.Core.Ontologies;
using Graph.Formats.Export;
using Graph.Neo4j.Export;
using Graph.Server.Hosting;

namespace Graph.Cli;

/// <summary>The export formats of the program. A new format is one class and one line here.</summary>
internal static class ExportTable
{
    private static readonly string Program = "graph " + GraphServer.Version;

    public static ExportFormats Formats { get; } = new(
        new CypherScriptFormat(Ontology.Default, Program));
}
