namespace Graph.Core.Recording;

/// <summary>The retraction of an element: its time, author and reason.</summary>
public sealed record Retraction(DateTimeOffset At, string? By, string Reason);
