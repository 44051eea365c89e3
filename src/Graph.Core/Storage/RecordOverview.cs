using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>What a view holds.</summary>
/// <param name="Kinds">How many visible elements each kind has, for every kind, in the order of the enum.</param>
/// <param name="EventTypes">How many visible events each event type has, those that have any, in the order of their codes.</param>
/// <param name="FirstEvent">The first possible day of the first event whose start is known.</param>
/// <param name="LastEvent">The first possible day of the last event whose start is known.</param>
public sealed record RecordOverview(
    IReadOnlyList<(Kind Kind, long Count)> Kinds, IReadOnlyList<(string Type, long Count)> EventTypes, DateOnly? FirstEvent,
    DateOnly? LastEvent);
