using Graph.Core.Recording;

namespace Graph.Embedded;

/// <summary>A version and the number that the file knows its element by.</summary>
internal sealed record Numbered(long Id, ElementVersion Version);
