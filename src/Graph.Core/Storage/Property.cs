namespace Graph.Core.Storage;

/// <summary>
/// A property of elements, in addition to key and kind. <see cref="Schema.PropertySchema"/> has the kinds that have it and the type of
/// its values in a <see cref="Row"/>.
/// </summary>
public enum Property
{
    /// <summary>The first official name.</summary>
    Name,

    /// <summary>All names.</summary>
    Names,

    /// <summary>The description.</summary>
    Description,

    /// <summary>The external ids.</summary>
    ExternalIds,

    /// <summary>The keys of the entities merged into it in this view, directly or indirectly, ordered.</summary>
    MergedKeys,

    /// <summary>The code of its type.</summary>
    Type,

    /// <summary>The country.</summary>
    Country,

    /// <summary>Degrees north.</summary>
    Latitude,

    /// <summary>Degrees east.</summary>
    Longitude,

    /// <summary>The validity of processes and facts, or the date of events.</summary>
    Validity,

    /// <summary>The authors.</summary>
    Authors,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The address of an archived copy.</summary>
    ArchivedUrl,

    /// <summary>The publication date.</summary>
    PublishedOn,

    /// <summary>The access date.</summary>
    AccessedOn,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The license terms.</summary>
    License,

    /// <summary>Whether exports may include it.</summary>
    Redistributable,

    /// <summary>The Admiralty code.</summary>
    Reliability,

    /// <summary>The confidence of the recorder.</summary>
    Confidence,

    /// <summary>The reason for a missing citation.</summary>
    Uncited,

    /// <summary>The retraction.</summary>
    Retracted,

    /// <summary>The code of the role.</summary>
    Role,

    /// <summary>The code of the position.</summary>
    Position,

    /// <summary>The score.</summary>
    Score,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The polarity: affirmed, denied or demanded.</summary>
    Polarity,

    /// <summary>The text of the claim.</summary>
    Text,

    /// <summary>The measured field.</summary>
    Field,

    /// <summary>The figure.</summary>
    Number,

    /// <summary>The lower bound.</summary>
    Low,

    /// <summary>The upper bound.</summary>
    High,

    /// <summary>The unit of the figure.</summary>
    Unit,

    /// <summary>The date of the statement.</summary>
    StatedOn,

    /// <summary>The quoted passage.</summary>
    Quote,

    /// <summary>Page, paragraph or timestamp.</summary>
    Locator,

    /// <summary>The time and author of the version (Recorded).</summary>
    Recorded,

    /// <summary>
    /// The number of distinct live facts at the view's revision that have it as an end, regardless of the view's other settings.
    /// </summary>
    Degree,
}
