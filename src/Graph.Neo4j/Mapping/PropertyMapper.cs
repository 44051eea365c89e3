using System.Globalization;
using System.Text;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Text;
using Graph.Core.Time;

namespace Graph.Neo4j.Mapping;

/// <summary>
/// A version as the properties of a node or relationship: its content under names that read well, and exactly, as JSON of
/// Graph.Core, under <c>json</c>; and what orders, filters and search need of it. Writing properties is half of a commit, so what
/// nearly all elements would have alike is left out: no <c>version</c> is the first one, no <c>operation</c> that it was created.
/// </summary>
internal static class PropertyMapper
{
    /// <summary>
    /// The sort date of what has none: before every other, so that it stands last when newest come first, and in every index.
    /// </summary>
    public const long Undated = -1;

    /// <summary>Until when the last version of what is not live is kept.</summary>
    public const long Ever = long.MaxValue;

    /// <summary>What of a version is told by its content alone: what a redaction writes over in every version.</summary>
    public static Dictionary<string, object?> Content(Element content)
    {
        var row = new Dictionary<string, object?>
        {
            ["key"] = content.Key.Value, ["tie"] = content.Key.Tie(),
            ["json"] = Encoding.UTF8.GetString(ElementJson.WriteKeyless(content))
        };
        foreach (var (end, key) in References.Of(content))
            row[EndProperties.Property(end)] = key.Value;
        switch (content)
        {
            case Entity entity:
                AddEntity(row, entity);
                break;
            case Fact fact:
                AddFact(row, fact);
                break;
            case Citation citation:
                (row["quote"], row["locator"]) = (citation.Quote, citation.Locator);
                AddWords(row, citation.Quote);
                break;
        }
        return row;
    }

    /// <summary>The properties of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="placedBy">The event that places it in time and that event's date, where one does.</param>
    public static Dictionary<string, object?> Version(ElementVersion version, (Key Event, Interval Date)? placedBy)
    {
        var row = Content(version.Content);
        if (placedBy is { } by)
        {
            row["datedBy"] = by.Event.Value;
            AddDays(row, by.Date.Bounds);
        }
        row["revision"] = version.Recorded.Revision;
        row["recordedAt"] = version.Recorded.At;
        row["recordedBy"] = version.Recorded.By;
        row["version"] = version.Recorded.Version == 1 ? null : (long)version.Recorded.Version;
        row["operation"] = version.Operation == Operation.Created ? null : version.Operation.ToString().ToUpperInvariant();
        row["reason"] = version.Reason;
        row["origin"] = version.Origin;
        if (version.Retracted is { } retracted)
            (row["retractedAt"], row["retractedBy"], row["retractedFor"]) = (retracted.At, retracted.By, retracted.Reason);
        row["mergedInto"] = version.MergedInto?.Value;
        row["redacted"] = version.IsRedacted ? true : null;
        foreach (var (name, value) in row)
            if (value is null)
                row.Remove(name);
        return row;
    }

    /// <summary>Adds the four days and the number that dates are ordered by.</summary>
    public static void AddDays(Dictionary<string, object?> row, Bounds bounds)
    {
        row["sortDate"] = bounds.SortDate ?? Undated;
        row["startFirst"] = (long)bounds.StartFirst;
        row["startLast"] = (long)bounds.StartLast;
        row["endFirst"] = (long)bounds.EndFirst;
        row["endLast"] = (long)bounds.EndLast;
    }

    private static void AddEntity(Dictionary<string, object?> row, Entity entity)
    {
        row["name"] = entity.Name;
        row["names"] = Distinct(entity.Names.Select(name => name.Text));
        row["description"] = entity.Description;
        row["externalIds"] = entity.ExternalIds.Count == 0 ? null : Distinct(entity.ExternalIds.Select(ExternalId));
        row["foldedNames"] = Distinct(entity.Names.Select(name => Folding.Fold(name.Text)));
        row["sortName"] = Folding.SortKey(entity.Name);
        row["nameWords"] = string.Join(' ', entity.Names.SelectMany(name => Folding.Words(name.Text)));
        AddWords(row, entity.Description);
        switch (entity)
        {
            case Actor actor:
                (row["type"], row["country"], row["folded"]) = (actor.Type, actor.Country, Folded(actor.Country));
                break;
            case Place place:
                (row["type"], row["latitude"], row["longitude"]) = (place.Type, place.Latitude, place.Longitude);
                break;
            case Process process:
                row["type"] = process.Type;
                AddTime(row, process.Validity);
                break;
            case Event happened:
                row["type"] = happened.Type;
                AddTime(row, happened.Date);
                break;
            case Source source:
                AddSource(row, source);
                break;
        }
    }

    private static void AddSource(Dictionary<string, object?> row, Source source)
    {
        row["type"] = source.Type;
        row["authors"] = source.Authors.Count == 0 ? null : source.Authors.ToArray();
        row["url"] = source.Url?.OriginalString;
        row["archivedUrl"] = source.ArchivedUrl?.OriginalString;
        row["publishedOn"] = source.PublishedOn?.ToString();
        row["accessedOn"] = source.AccessedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        row["language"] = source.Language;
        row["folded"] = Folded(source.Language);
        row["license"] = source.License;
        row["redistributable"] = source.Redistributable;
        row["reliability"] = source.Reliability;
        AddDays(row, source.PublishedOn is { } day ? Interval.On(day).Bounds : Bounds.Always);
    }

    private static void AddFact(Dictionary<string, object?> row, Fact fact)
    {
        AddTime(row, fact.Validity);
        AddDays(row, fact.Dating.Bounds);
        row["confidence"] = fact.Confidence;
        row["uncited"] = fact.Uncited;
        switch (fact)
        {
            case Participation participation:
                row["role"] = participation.Role;
                break;
            case Engagement engagement:
                row["role"] = engagement.Role;
                break;
            case Relation relation:
                row["type"] = relation.Type;
                break;
            case Stance stance:
                (row["position"], row["score"], row["summary"]) = (stance.Position, stance.Score, stance.Summary);
                AddWords(row, stance.Summary);
                break;
            case Claim claim:
                (row["polarity"], row["text"], row["field"], row["folded"]) =
                    (claim.Polarity.ToString().ToUpperInvariant(), claim.Text, claim.Field, Folded(claim.Field));
                (row["number"], row["low"], row["high"], row["unit"]) = (claim.Number, claim.Low, claim.High, claim.Unit);
                row["statedOn"] = claim.StatedOn?.ToString();
                AddWords(row, claim.Text);
                break;
        }
    }

    private static void AddTime(Dictionary<string, object?> row, Interval time)
    {
        row["start"] = time.Start?.ToString();
        row["end"] = time.End?.ToString();
        row["ongoing"] = time.IsOngoing ? true : null;
        AddDays(row, time.Bounds);
    }

    private static void AddWords(Dictionary<string, object?> row, string? text)
    {
        if (text is not null)
            row["textWords"] = string.Join(' ', Folding.Words(text));
    }

    /// <summary>An external id as one text.</summary>
    public static string ExternalId(ExternalId id) => $"{id.Scheme}:{id.Value}";

    private static string? Folded(string? text) => text is null ? null : Folding.Fold(text);

    private static string[] Distinct(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal)];
}
