namespace Graph.Core.Storage;

/// <summary>
/// A property of elements, beside key and kind. <see cref="Schema.PropertySchema"/> has the kinds that it belongs to and the type of its
/// values in a <see cref="Row"/>.
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

    /// <summary>Keys of the entities absorbed by it in this view, directly or through others, ordered.</summary>
    MergedKeys,

    /// <summary>The code of its type.</summary>
    Type,

    /// <summary>The country.</summary>
    Country,

    /// <summary>Degrees north.</summary>
    Latitude,

    /// <summary>Degrees east.</summary>
    Longitude,

    /// <summary>When it was so: the validity of processes and facts, the date of events.</summary>
    Validity,

    /// <summary>The authors.</summary>
    Authors,

    /// <summary>The address.</summary>
    Url,

    /// <summary>The copy's address.</summary>
    ArchivedUrl,

    /// <summary>When it was published.</summary>
    PublishedOn,

    /// <summary>When it was read.</summary>
    AccessedOn,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The terms.</summary>
    License,

    /// <summary>Whether exports may carry it.</summary>
    Redistributable,

    /// <summary>The Admiralty code.</summary>
    Reliability,

    /// <summary>How sure the recorder is.</summary>
    Confidence,

    /// <summary>Why there is no citation.</summary>
    Uncited,

    /// <summary>The withdrawal.</summary>
    Retracted,

    /// <summary>The code of the role.</summary>
    Role,

    /// <summary>The code of the position.</summary>
    Position,

    /// <summary>The score.</summary>
    Score,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>How it is meant.</summary>
    Polarity,

    /// <summary>What is said.</summary>
    Text,

    /// <summary>What is measured.</summary>
    Field,

    /// <summary>The figure.</summary>
    Number,

    /// <summary>The least.</summary>
    Low,

    /// <summary>The most.</summary>
    High,

    /// <summary>What the figure counts.</summary>
    Unit,

    /// <summary>When it was said.</summary>
    StatedOn,

    /// <summary>The passage.</summary>
    Quote,

    /// <summary>Page, paragraph or timestamp.</summary>
    Locator,

    /// <summary>When and by whom the version was recorded (Recorded).</summary>
    Recorded,

    /// <summary>
    /// How many live facts at the view's revision have it as an end, each once, whatever else the view says.
    /// </summary>
    Degree,
}
