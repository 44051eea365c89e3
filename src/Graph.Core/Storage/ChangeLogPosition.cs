namespace Graph.Core.Storage;

/// <summary>A position in the diary: after this entry. <c>default</c> is before the first.</summary>
public readonly record struct ChangeLogPosition(long Revision, int Ordinal = int.MaxValue);
