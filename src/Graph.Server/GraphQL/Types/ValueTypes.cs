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
        new("language", "String", "Its language, a BCP 47 tag; null where it is not known.") { Planner = Of<Name>(name => name.Language) },
        new("kind", "NameKind!", "What sort of name it is.") { Planner = Of<Name>(name => name.Kind) },
    ]);

    /// <summary>ExternalId.</summary>
    public static ObjectTable ExternalId { get; } = new("ExternalId", "WIKIDATA, ISO3, GEONAMES, UCDP, CAMEO, ACLED and the like.", [],
    [
        new("scheme", "String!", "The register or code list.") { Planner = Of<ExternalIdScheme>(id => id.Scheme) },
        new("value", "String!", "The identifier there.") { Planner = Of<ExternalIdScheme>(id => id.Value) },
        new("url", "URL", "Its address, where the register has one for each.") { Planner = Of<ExternalIdScheme>(id => id.Url) },
    ]);

    /// <summary>Recorded.</summary>
    public static ObjectTable Recorded { get; } = new("Recorded", "When and by whom a version was recorded.", [],
    [
        new("at", "DateTime!", "When, UTC; grows with the revision.") { Planner = Of<Recorded>(recorded => recorded.At) },
        new("by", "String", "Who recorded it, where that was given.") { Planner = Of<Recorded>(recorded => recorded.By) },
        new("revision", "Int!",
            "Its batch's revision; hand it to view(atRevision:).") { Planner = Of<Recorded>(recorded => recorded.Revision) },
        new("version", "Int!", "The element's version, from 1.") { Planner = Of<Recorded>(recorded => recorded.Version) },
    ]);

    /// <summary>Retraction.</summary>
    public static ObjectTable Retraction { get; } = new("Retraction", "That, when and why an element was withdrawn.", [],
    [
        new("at", "DateTime!", "When, UTC.") { Planner = Of<Retraction>(retraction => retraction.At) },
        new("by", "String", "Who withdrew it, where that was given.") { Planner = Of<Retraction>(retraction => retraction.By) },
        new("reason", "String!", "Why.") { Planner = Of<Retraction>(retraction => retraction.Reason) },
    ]);

    /// <summary>Interval.</summary>
    public static ObjectTable Interval { get; } = new("Interval",
        "Both ends are inclusive and keep their precision: end 2025-05 includes all of May. possible and certain are the widest and the narrowest reading; certain is null where there is none.", [],
    [
        new("start", "PartialDate",
            "Its first date; null where it is open or unknown.") { Planner = Of<Interval>(interval => interval.Start) },
        new("end", "PartialDate",
            "Its last date; null where it is unknown or ongoing.") { Planner = Of<Interval>(interval => interval.End) },
        new("ongoing", "Boolean!", "Whether it is known to go on.") { Planner = Of<Interval>(interval => interval.IsOngoing) },
        new("possible", "DateRange!",
            "The widest reading.") { Planner = ObjectOf<Interval>(interval => new Days(interval.Possible.From, interval.Possible.To)) },
        new("certain", "DateRange",
            "The narrowest reading; null where it holds certainly on no day.") { Planner =
            ObjectOf<Interval>(interval => interval.Certain is { } days ? new Days(days.From, days.To) : null) },
    ]);

    /// <summary>DateRange.</summary>
    public static ObjectTable DateRange { get; } = new("DateRange", "Inclusive; null is open.", [],
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
