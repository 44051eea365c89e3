using Graph.Core.Errors;

namespace Graph.Core.Recording;

/// <summary>Revision of one record do not follow on those of another. Code: <c>REVISION_GAP</c>.</summary>
public sealed class RevisionGapException(string message) : GraphException(ErrorCodes.RevisionGap, message);
