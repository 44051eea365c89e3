using Graph.Core.Extracts;

namespace Graph.Server.Http.Export;

/// <summary>A format that extracts are sent in.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileEnding">What its files end with, without the dot.</param>
/// <param name="Write">Writes an extract.</param>
public sealed record ExportFormat(string MediaType, string FileEnding, ExtractWriter Write);
