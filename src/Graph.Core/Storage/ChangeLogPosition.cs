namespace Graph.Core.Storage;

/// <summary>A position in the change log: after this entry. <c>default</c> is before the first entry.</summary>
public readonly record struct ChangeLogPosition(long Revision, int Ordinal = int.MaxValue);
