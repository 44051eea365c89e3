namespace Graph.Core.Extracts;

/// <summary>
/// Takes the next bytes of an exported file: whole lines, in UTF-8. The bytes are valid only until the task has completed.
/// </summary>
/// <param name="bytes">The bytes.</param>
/// <param name="cancellationToken">Cancels the export.</param>
public delegate ValueTask ExtractSink(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
