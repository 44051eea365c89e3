using Graph.Core.Recording;

namespace Graph.Embedded.Write;

/// <summary>A version, with the number of its element in the file.</summary>
internal sealed record StoredElement(long Id, ElementVersion Version);
