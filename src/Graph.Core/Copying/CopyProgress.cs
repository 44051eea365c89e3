namespace Graph.Core.Copying;

/// <summary>How far a copy is.</summary>
/// <param name="Place">The last place that the target holds.</param>
/// <param name="LastPlace">The last place of the source.</param>
public sealed record CopyProgress(long Place, long LastPlace);
