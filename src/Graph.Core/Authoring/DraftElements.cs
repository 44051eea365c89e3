using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Time;

namespace Graph.Core.Authoring;

/// <summary>Creates model elements from read values. All references are resolved and all required values are present.</summary>
internal static class DraftElements
{
    /// <summary>The entity.</summary>
    public static Entity Entity(Kind kind, DraftValues values, Interval interval)
    {
        var key = values.Get<Key>("key");
        var names = Names(values);
        Entity entity = kind switch
        {
            Kind.Actor => new Actor { Key = key, Names = names, Type = Code(values), Country = values.Get<string>("country") },
            Kind.Place => new Place
            {
                Key = key, Names = names, Type = Code(values), Latitude = values.Get<double?>("latitude"),
                Longitude = values.Get<double?>("longitude")
            },
            Kind.Issue => new Issue { Key = key, Names = names },
            Kind.Process => new Process { Key = key, Names = names, Type = Code(values), Validity = interval },
            Kind.Event => new Event { Key = key, Names = names, Type = Code(values), Date = interval },
            Kind.Source => Source(key, names, values),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return entity with
        {
            Description = values.Get<string>("description"),
            ExternalIds = values.Get<EquatableList<ExternalId>>("ids")
            ?? []
        };
    }

    /// <summary>The fact, under its own key or the one made of its parts.</summary>
    public static Fact Fact(Kind kind, DraftValues values, Interval interval)
    {
        var own = values.Get<string>("key");
        Fact fact = kind switch
        {
            Kind.Participation => Participation(values, own),
            Kind.Engagement => Engagement(values, own),
            Kind.Stance => Stance(values, own),
            Kind.Claim => Claim(values, own),
            Kind.Relation => Relation(values, own),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return fact with { Validity = interval, Confidence = values.Get<double?>("confidence"), Uncited = values.Get<string>("uncited") };
    }

    /// <summary>The citation.</summary>
    public static Citation Citation(Key supports, DraftValues values)
    {
        var (source, speaker) = (values.Key("source")!.Value, values.Key("speaker"));
        return new()
        {
            Key = FactKey.Citation(supports, source, speaker, values.Get<string>("key")),
            Source = source,
            Supports = supports,
            Quote = values.Get<string>("quote"),
            Locator = values.Get<string>("locator"),
            Speaker = speaker,
        };
    }

    /// <summary>The names: the official one first.</summary>
    public static EquatableList<Name> Names(DraftValues values)
    {
        var others = values.Items<DraftValues>("names")
            .Where(name => name.Get<string>("text") is not null)
            .Select(name => new Name(name.Get<string>("text")!, name.Get<string>("language"),
            name.Get<NameKind?>("kind") ?? NameKind.Alias));
        return values.Get<string>("name") is { } official ? [new(official, null, NameKind.Official), .. others] : [.. others];
    }

    private static string Code(DraftValues values) => values.Get<Term>("type")!.Code;

    private static Source Source(Key key, EquatableList<Name> names, DraftValues values) => new()
    {
        Key = key,
        Names = names,
        Type = Code(values),
        Authors = values.Items<string>("authors").ToEquatableList(),
        Url = values.Get<Uri>("url"),
        ArchivedUrl = values.Get<Uri>("archivedUrl"),
        PublishedOn = values.Get<PartialDate?>("publishedOn"),
        AccessedOn = values.Get<DateOnly?>("accessedOn"),
        Language = values.Get<string>("language"),
        License = values.Get<string>("license"),
        Redistributable = values.Get<bool?>("redistributable"),
        Reliability = values.Get<Term>("reliability")?.Code,
    };

    private static Participation Participation(DraftValues values, string? own)
    {
        var (actor, @event, role) = (values.Key("actor")!.Value, values.Key("event")!.Value, values.Get<Term>("role")!.Code);
        return new() { Key = FactKey.Participation(actor, @event, role, own), Actor = actor, Event = @event, Role = role };
    }

    private static Engagement Engagement(DraftValues values, string? own)
    {
        var (actor, process, role) = (values.Key("actor")!.Value, values.Key("process")!.Value, values.Get<Term>("role")!.Code);
        return new() { Key = FactKey.Engagement(actor, process, role, own), Actor = actor, Process = process, Role = role };
    }

    private static Stance Stance(DraftValues values, string? own)
    {
        var (actor, issue, position) = (values.Key("actor")!.Value, values.Key("issue")!.Value, values.Get<Term>("position")!);
        return new()
        {
            Key = FactKey.Stance(actor, issue, own),
            Actor = actor,
            Issue = issue,
            Position = position.Code,
            Score = values.Get<double?>("score") ?? position.Score,
            Summary = values.Get<string>("summary"),
            StatedAt = values.Key("statedAt"),
        };
    }

    private static Claim Claim(DraftValues values, string? own)
    {
        var (claimant, about, party, field) =
            (values.Key("claimant"), values.Key("about")!.Value, values.Key("party"), values.Get<string>("field"));
        return new()
        {
            Key = FactKey.Claim(claimant, about, party, field, own),
            Claimant = claimant,
            About = about,
            Party = party,
            Polarity = values.Get<Polarity?>("polarity") ?? Polarity.Affirms,
            Text = values.Get<string>("text"),
            Field = field,
            Number = values.Get<double?>("number"),
            Low = values.Get<double?>("low"),
            High = values.Get<double?>("high"),
            Unit = values.Get<string>("unit"),
            StatedOn = values.Get<PartialDate?>("statedOn"),
        };
    }

    private static Relation Relation(DraftValues values, string? own)
    {
        var (from, to, type) = (values.Key("from")!.Value, values.Key("to")!.Value, values.Get<RelationType>("type")!.Code);
        return new() { Key = FactKey.Relation(type, from, to, own), Type = type, From = from, To = to };
    }
}
