namespace Graph.Core.Ontologies;

/// <summary>The codes that the program reads by name; each of them is in the ontology's files.</summary>
public static class WellKnown
{
    /// <summary>From an event to the place where it happened.</summary>
    public const string HeldAt = "HELD_AT";

    /// <summary>From a place to the place around it.</summary>
    public const string Within = "WITHIN";

    /// <summary>From an event or process to an issue.</summary>
    public const string Concerns = "CONCERNS";

    /// <summary>From an issue to the wider issue.</summary>
    public const string SubissueOf = "SUBISSUE_OF";

    /// <summary>From an event or process to the event or process that it is part of.</summary>
    public const string PartOf = "PART_OF";

    /// <summary>From an event to an event that came of it.</summary>
    public const string LedTo = "LED_TO";

    /// <summary>From an actor to a source.</summary>
    public const string Published = "PUBLISHED";

    /// <summary>The role of those who negotiate for themselves.</summary>
    public const string Party = "PARTY";

    /// <summary>The role of those who mediate.</summary>
    public const string Mediator = "MEDIATOR";

    /// <summary>The role of those who host.</summary>
    public const string Host = "HOST";

    /// <summary>The external ids of countries: three letters of ISO 3166-1.</summary>
    public const string Iso3 = "ISO3";

    /// <summary>The relation types that have fields of their own; the ontology marks them as structural.</summary>
    public static IReadOnlyList<string> StructuralRelations { get; } = [HeldAt, Within, Concerns, SubissueOf, PartOf, LedTo, Published];
}
