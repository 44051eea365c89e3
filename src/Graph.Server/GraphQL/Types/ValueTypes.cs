using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Time;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>Objects without an identity that elements are described with.</summary>
internal static class ValueTypes
{
    /// <summary>Name.</summary>
    public static ObjectTable Name { get; } = new("Name", "A name of an entity.", [],
    [
        new("text", "String!", "The name as written.") { Planner = Of<Name>(name => name.Text) },
        new("language", "String", "Language as a BCP 47 tag; null if unknown.") { Planner = Of<Name>(name => name.Language) },
        new("kind", "NameKind!", "Kind of name.") { Planner = Of<Name>(name => name.Kind) },
    ]);

    /// <summary>ExternalId.</summary>
    public static ObjectTable ExternalId { get; } = new("ExternalId",
        "An identifier in another register, such as WIKIDATA, ISO3, GEONAMES, UCDP, CAMEO or ACLED.", [],
    [
        new("scheme", "String!", "The register or code list.") { Planner = Of<ExternalIdScheme>(id => id.Scheme) },
        new("value", "String!", "The identifier in the register.") { Planner = Of<ExternalIdScheme>(id => id.Value) },
        new("url", "URL", "Address of the entry, if the register provides one.") { Planner = Of<ExternalIdScheme>(id => id.Url) },
    ]);

    /// <summary>Recorded.</summary>
    public static ObjectTable Recorded { get; } = new("Recorded", "Recording time and recorder of a version.", [],
    [
        new("at", "DateTime!", "Time of recording in UTC. It increases with the revision.")
            { Planner = Of<Recorded>(recorded => recorded.At) },
        new("by", "String", "The recorder, if given.") { Planner = Of<Recorded>(recorded => recorded.By) },
        new("revision", "Int!",
            "Revision of the batch, for use in view(atRevision:).") { Planner = Of<Recorded>(recorded => recorded.Revision) },
        new("version", "Int!", "Version of the element, starting at 1.") { Planner = Of<Recorded>(recorded => recorded.Version) },
    ]);

    /// <summary>Retraction.</summary>
    public static ObjectTable Retraction { get; } = new("Retraction", "Retraction of an element.", [],
    [
        new("at", "DateTime!", "Time of the retraction in UTC.") { Planner = Of<Retraction>(retraction => retraction.At) },
        new("by", "String", "The person who retracted the element, if given.") { Planner = Of<Retraction>(retraction => retraction.By) },
        new("reason", "String!", "Reason for the retraction.") { Planner = Of<Retraction>(retraction => retraction.Reason) },
    ]);

    /// <summary>Interval.</summary>
    public static ObjectTable Interval { get; } = new("Interval",
        "A period. Both ends are inclusive and keep their precision: end 2025-05 includes all of May. possible is the widest " +
            "reading and certain the narrowest; certain is null if no day is certain.", [],
    [
        new("start", "PartialDate",
            "First date; null if open or unknown.") { Planner = Of<Interval>(interval => interval.Start) },
        new("end", "PartialDate",
            "Last date; null if unknown or ongoing.") { Planner = Of<Interval>(interval => interval.End) },
        new("ongoing", "Boolean!", "Whether the period is known to continue.") { Planner = Of<Interval>(interval => interval.IsOngoing) },
        new("possible", "DateRange!",
            "The widest reading.") { Planner = ObjectOf<Interval>(interval => new Days(interval.Possible.From, interval.Possible.To)) },
        new("certain", "DateRange",
            "The narrowest reading; null if no day is certain.") { Planner =
            ObjectOf<Interval>(interval => interval.Certain is { } days ? new Days(days.From, days.To) : null) },
    ]);

    /// <summary>DateRange.</summary>
    public static ObjectTable DateRange { get; } = new("DateRange", "An inclusive range of days. Null means open.", [],
    [
        new("from", "Date", "The first day.") { Planner = Of<Days>(days => days.From) },
        new("to", "Date", "The last day.") { Planner = Of<Days>(days => days.To) },
    ]);

    /// <summary>A scalar read off a value.</summary>
    public static FieldPlanner Of<T>(Func<T, object?> read)
        where T : notnull => _ => value => read((T)value);

    /// <summary>An object, or objects, read off a value.</summary>
    public static FieldPlanner ObjectOf<T>(Func<T, object?> read)
        where T : notnull => field =>
    {
        field.PlanValues();
        return value => read((T)value);
    };

    private sealed record Days(DateOnly? From, DateOnly? To);
}
