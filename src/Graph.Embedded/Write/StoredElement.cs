using Graph.Core.Recording;

namespace Graph.Embedded.Write;

/// <summary>A version and the number that the file knows its element by.</summary>
internal sealed record StoredElement(long Id, ElementVersion Version);
