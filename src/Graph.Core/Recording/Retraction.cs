namespace Graph.Core.Recording;

/// <summary>That, when and why an element was withdrawn.</summary>
public sealed record Retraction(DateTimeOffset At, string? By, string Reason);
