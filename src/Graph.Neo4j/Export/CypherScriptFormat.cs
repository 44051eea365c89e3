using Graph.Core.Extracts;
using Graph.Core.Ontologies;
using Graph.Formats.Export;

namespace Graph.Neo4j.Export;

/// <summary>The export format of <see cref="CypherExport"/>.</summary>
/// <param name="ontology">Its relation types get indexes.</param>
/// <param name="program">The program and its version, for the manifest.</param>
public sealed class CypherScriptFormat(Ontology ontology, string program) : IExportFormat
{
    private const string Plain = "plain";

    /// <inheritdoc/>
    public string Name => CypherExport.Format;

    /// <inheritdoc/>
    public string MediaType => "application/x-cypher-query";

    /// <inheritdoc/>
    public string FileEnding => "cypher";

    /// <inheritdoc/>
    public string Description =>
        "A Cypher script for cypher-shell. A complete script ends with a line that counts its elements; without that line it is truncated.";

    /// <inheritdoc/>
    public IReadOnlyList<ExportOption> Options { get; } =
        [new(Plain, "Leave out the record keeping: only properties of the subject itself, for other tools")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples { get; } =
        ["-o graph.cypher && cypher-shell -f graph.cypher", "--plain --process process:istanbul-talks-2025 -o talks.cypher"];

    /// <inheritdoc/>
    public Task<ExtractManifest> WriteAsync(Extract extract, ExtractSink sink, IReadOnlyDictionary<string, bool> options,
        CancellationToken cancellationToken) =>
        CypherExport.WriteAsync(extract, options[Plain], ontology, program, sink, cancellationToken);
}
