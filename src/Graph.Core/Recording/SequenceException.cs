namespace Graph.Core.Recording;

/// <summary>Places of one record do not follow on those of another. Code: <c>SEQUENCE</c>.</summary>
public sealed class SequenceException(string message) : GraphException("SEQUENCE", message);
