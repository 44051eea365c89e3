namespace Graph.Core.Storage;

/// <summary>
/// What can be read of an element, beside its key and kind. The remark tells the type of the value in a <see cref="Row"/>.
/// </summary>
public enum Property
{
    /// <summary>The first official name (string); entities.</summary>
    Name,

    /// <summary>All names (EquatableList of Name); entities.</summary>
    Names,

    /// <summary>The description (string); entities.</summary>
    Description,

    /// <summary>The external ids (EquatableList of ExternalId); entities.</summary>
    ExternalIds,

    /// <summary>Keys of the entities absorbed by it in this view, at any remove, ordered (EquatableList of Key); entities.</summary>
    MergedKeys,

    /// <summary>The code of its type (string): actor, place, process, event and source type, relation type.</summary>
    Type,

    /// <summary>The country (string); actors.</summary>
    Country,

    /// <summary>Degrees north (double); places.</summary>
    Latitude,

    /// <summary>Degrees east (double); places.</summary>
    Longitude,

    /// <summary>When it was so (Interval): the validity of processes and facts, the date of events.</summary>
    Validity,

    /// <summary>The authors (EquatableList of string); sources.</summary>
    Authors,

    /// <summary>The address (Uri); sources.</summary>
    Url,

    /// <summary>The copy's address (Uri); sources.</summary>
    ArchivedUrl,

    /// <summary>When it was published (PartialDate); sources.</summary>
    PublishedOn,

    /// <summary>When it was read (DateOnly); sources.</summary>
    AccessedOn,

    /// <summary>The language (string); sources.</summary>
    Language,

    /// <summary>The terms (string); sources.</summary>
    License,

    /// <summary>Whether exports may carry it (bool); sources.</summary>
    Redistributable,

    /// <summary>The Admiralty code (string); sources.</summary>
    Reliability,

    /// <summary>How sure the recorder is (double); facts.</summary>
    Confidence,

    /// <summary>Why there is no citation (string); facts.</summary>
    Uncited,

    /// <summary>The withdrawal (Retraction); facts.</summary>
    Retracted,

    /// <summary>The code of the role (string); participations, engagements.</summary>
    Role,

    /// <summary>The code of the position (string); stances.</summary>
    Position,

    /// <summary>The score (double); stances.</summary>
    Score,

    /// <summary>The summary (string); stances.</summary>
    Summary,

    /// <summary>How it is meant (Polarity); claims.</summary>
    Polarity,

    /// <summary>What is said (string); claims.</summary>
    Text,

    /// <summary>What is measured (string); claims.</summary>
    Field,

    /// <summary>The figure (double); claims.</summary>
    Number,

    /// <summary>The least (double); claims.</summary>
    Low,

    /// <summary>The most (double); claims.</summary>
    High,

    /// <summary>What the figure counts (string); claims.</summary>
    Unit,

    /// <summary>When it was said (PartialDate); claims.</summary>
    StatedOn,

    /// <summary>The passage (string); citations.</summary>
    Quote,

    /// <summary>Page, paragraph or timestamp (string); citations.</summary>
    Locator,

    /// <summary>When and by whom the version was recorded (Recorded).</summary>
    Recorded,

    /// <summary>
    /// How many live facts at the view's revision have it as an end, each once, whatever else the view says (long); entities.
    /// </summary>
    Degree,
}
