namespace Graph.Core.Extracts;

/// <summary>Writes an extract in some format.</summary>
/// <param name="extract">What is written.</param>
/// <param name="plain">Whether the record keeping is left out: when, by whom and in which version something was recorded, and what only a
/// store needs.</param>
/// <param name="sink">Takes what is written.</param>
/// <param name="cancellationToken">Gives up in the midst.</param>
/// <returns>What was written.</returns>
public delegate Task<ExtractManifest> ExtractWriter(Extract extract, bool plain, ExtractSink sink, CancellationToken cancellationToken);

/// <summary>
/// Takes the next bytes of what is written: whole lines, in UTF-8. They are not valid any more when the task has completed.
/// </summary>
public delegate ValueTask ExtractSink(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
