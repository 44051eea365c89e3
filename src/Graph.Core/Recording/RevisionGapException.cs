using Graph.Core.Errors;

namespace Graph.Core.Recording;

/// <summary>The revisions of one record do not directly follow those of another. Code: <c>REVISION_GAP</c>.</summary>
public sealed class RevisionGapException(string message) : GraphException(ErrorCodes.RevisionGap, message);
