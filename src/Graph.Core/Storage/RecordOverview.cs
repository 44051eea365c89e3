using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>The counts of the elements in a view.</summary>
/// <param name="Kinds">The number of visible elements of every kind, in the order of the enum.</param>
/// <param name="EventTypes">The number of visible events of each event type that has any, in the order of the codes.</param>
/// <param name="FirstEvent">The first possible day of the first event whose start is known.</param>
/// <param name="LastEvent">The first possible day of the last event whose start is known.</param>
public sealed record RecordOverview(
    IReadOnlyList<(Kind Kind, long Count)> Kinds, IReadOnlyList<(string Type, long Count)> EventTypes, DateOnly? FirstEvent,
    DateOnly? LastEvent);
