using Graph.Core.Extracts;

namespace Graph.Formats.Export;

/// <summary>
/// A file format of exports. One class and one entry of an <see cref="ExportFormats"/> table make a format: the command
/// <c>graph export NAME</c>, the route <c>/export/NAME</c>, their help and the list in the README follow from its members.
/// </summary>
public interface IExportFormat
{
    /// <summary>The name, in lower-case letters, digits and hyphens: <c>cypher</c>.</summary>
    string Name { get; }

    /// <summary>The media type, without a charset: files are in UTF-8.</summary>
    string MediaType { get; }

    /// <summary>The ending of file names, without the dot.</summary>
    string FileEnding { get; }

    /// <summary>A sentence or two about the files, for help and README: <c>A Cypher script for cypher-shell.</c></summary>
    string Description { get; }

    /// <summary>The options of this format alone, in the order of help.</summary>
    IReadOnlyList<ExportOption> Options { get; }

    /// <summary>Command lines for help that show its own options, without <c>graph export NAME</c>; none by default.</summary>
    IReadOnlyList<string> Examples => [];

    /// <summary>Writes an extract. The same extract and options always give the same bytes.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="sink">Receives the bytes in pieces of whole lines.</param>
    /// <param name="options">Each of <see cref="Options"/> by name, and whether it is switched on.</param>
    /// <param name="cancellationToken">Cancels the export.</param>
    /// <returns>The manifest of the file.</returns>
    /// <remarks>Exceptions of the extract and of the sink pass through: the caller discards the incomplete file.</remarks>
    Task<ExtractManifest> WriteAsync(Extract extract, ExtractSink sink, IReadOnlyDictionary<string, bool> options,
        CancellationToken cancellationToken);
}

/// <summary>An option of a format: a switch, off by default.</summary>
/// <param name="Name">Its name, one lower-case word: <c>--plain</c> on the command line, <c>plain=true</c> over HTTP.</param>
/// <param name="Description">Its effect, for help.</param>
public sealed record ExportOption(string Name, string Description);
