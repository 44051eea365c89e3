using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Time;
using Graph.Embedded.Write.Indexes;

namespace Graph.Embedded.Write;

/// <summary>A version as it is written to a row.</summary>
internal sealed class ElementRow
{
    public required StoredElement Element { get; init; }

    public long Id => Element.Id;

    public ElementVersion Version => Element.Version;

    public Element Content => Version.Content;

    public Kind Kind => Version.Key.Kind;

    /// <summary>The present version that it replaces, or null.</summary>
    public required ElementVersion? Old { get; init; }

    public required IndexedContent Indexed { get; init; }

    /// <summary>The number of the entry in the change log, within its batch.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whether the element that a citation supports is live; true for everything else.</summary>
    public required bool SupportsLive { get; init; }

    /// <summary>Its time, or that of the event that dates it.</summary>
    public required Bounds Bounds { get; init; }

    public required long? DatedBy { get; init; }

    public long? E1 { get; init; }

    public long? E2 { get; init; }

    public long? E3 { get; init; }

    public required long? Merged { get; init; }

    /// <summary>The number of its origin; known when it is written.</summary>
    public long? Origin { get; set; }

    /// <summary>Whether it is live and, for a citation, what it supports is too.</summary>
    public bool Shown => Version.IsLive && SupportsLive;

    public IndexState State => new(Id, Kind, Code, Version.IsLive, Shown, Indexed.Tie, Bounds.SortDate, E1, E2, E3);

    /// <summary>Its type, role or position.</summary>
    public string? Code => Content switch
    {
        Actor actor => actor.Type,
        Place place => place.Type,
        Process process => process.Type,
        Event happened => happened.Type,
        Source source => source.Type,
        Relation relation => relation.Type,
        Participation participation => participation.Role,
        Engagement engagement => engagement.Role,
        Stance stance => stance.Position,
        _ => null,
    };

    /// <summary>Its reliability or polarity.</summary>
    public string? Mark => Content switch
    {
        Source source => source.Reliability,
        Claim claim => claim.Polarity.ToString(),
        _ => null,
    };

    /// <summary>1 for occurrences, 0 for states, null for what asOf does not look at.</summary>
    public long? Occurs => Content switch
    {
        Event => 1,
        Fact fact => fact.IsOccurrence ? 1 : 0,
        _ => null,
    };
}
