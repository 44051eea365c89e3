using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Text;
using Graph.Core.Time;

namespace Graph.Testing;

/// <summary>
/// Throwaway elements for small worlds. Entities get their key from their name, facts and citations from their ends: the
/// participation of <c>actor:ukraine</c> in <c>event:talks</c> is <c>participation:ukraine~talks</c>. Facts are uncited, with a
/// reason; <see cref="Cited{T}"/> takes it away.
/// </summary>
public static class Some
{
    /// <summary>Why facts made here have no citation.</summary>
    public const string Reason = "made up for a test";

    /// <summary>The key, parsed.</summary>
    public static Key Key(string text) => Core.Model.Key.Parse(text);

    /// <summary>
    /// An interval: <c>2025-05</c>, <c>2025-05-16/2025-06</c>, <c>2025/</c> (end unknown), <c>2025/ongoing</c>, <c>/2025</c>,
    /// <c>undated</c>.
    /// </summary>
    public static Interval Time(string? text)
    {
        if (text is null or "undated")
            return default;
        if (!text.Contains('/', StringComparison.Ordinal))
            return Interval.On(PartialDate.Parse(text));
        var (start, end) = (text[..text.IndexOf('/', StringComparison.Ordinal)], text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        return new Interval(
            start.Length == 0 ? null : PartialDate.Parse(start),
            end is "" or "ongoing" ? null : PartialDate.Parse(end),
            ongoing: end == "ongoing");
    }

    /// <summary>What a key may hold of a name: its folded letters and digits.</summary>
    public static string Slug(string name)
    {
        var words = Folding.Words(name).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0)
            .ToList();
        return words.Count > 0 ? string.Join('-', words) : throw new ArgumentException($"'{name}' has no letters for a key.", nameof(name));
    }

    /// <summary>A state, unless another type is given.</summary>
    public static Actor Actor(string name, string type = "STATE", string? country = null) =>
        new() { Key = Of(Kind.Actor, name), Names = Named(name), Type = type, Country = country };

    /// <summary>A city, unless another type is given.</summary>
    public static Place Place(string name, string type = "CITY", double? latitude = null, double? longitude = null, string? iso3 = null) =>
        new()
        {
            Key = Of(Kind.Place, name), Names = Named(name), Type = type, Latitude = latitude, Longitude = longitude,
            ExternalIds = iso3 is null ? [] : [new ExternalId("ISO3", iso3)],
        };

    /// <summary>An issue.</summary>
    public static Issue Issue(string name) => new() { Key = Of(Kind.Issue, name), Names = Named(name) };

    /// <summary>Negotiations, unless another type is given.</summary>
    public static Process Process(string name, string? time = null, string type = "NEGOTIATIONS") =>
        new() { Key = Of(Kind.Process, name), Names = Named(name), Type = type, Validity = Time(time) };

    /// <summary>A meeting, unless another type is given.</summary>
    public static Event Event(string name, string? time = null, string type = "MEETING") =>
        new() { Key = Of(Kind.Event, name), Names = Named(name), Type = type, Date = Time(time) };

    /// <summary>A news article, unless another type is given.</summary>
    public static Source Source(string name, string? publishedOn = null, string type = "NEWS_ARTICLE") =>
        new()
        {
            Key = Of(Kind.Source, name), Names = Named(name), Type = type, PublishedOn = publishedOn is null
        ? null
        : PartialDate.Parse(publishedOn)
        };

    /// <summary>A participation, as a party.</summary>
    public static Participation Participation(string actor, string @event, string role = "PARTY", string? time = null) =>
        new()
        {
            Key = Of(Kind.Participation, actor, @event), Actor = Key(actor), Event = Key(@event), Role = role, Validity = Time(time),
            Uncited = Reason
        };

    /// <summary>An engagement, as a party.</summary>
    public static Engagement Engagement(string actor, string process, string role = "PARTY", string? time = null) =>
        new()
        {
            Key = Of(Kind.Engagement, actor, process), Actor = Key(actor), Process = Key(process), Role = role, Validity = Time(time),
            Uncited = Reason
        };

    /// <summary>A stance.</summary>
    public static Stance Stance(string actor, string issue, string position = "SUPPORTS", double? score = 1, string? time = null,
        string? statedAt = null) =>
        new()
        {
            Key = Of(Kind.Stance, actor, issue), Actor = Key(actor), Issue = Key(issue), Position = position, Score = score,
            Validity = Time(time), StatedAt = statedAt is null ? null : Key(statedAt), Uncited = Reason,
        };

    /// <summary>A claim that says something in words.</summary>
    public static Claim Claim(string? claimant, string about, string text = "It is so.", string? statedOn = null, string? party = null) =>
        new()
        {
            Key = Of(Kind.Claim, claimant ?? "none:source", about), Claimant = claimant is null
            ? null
            : Key(claimant), About = Key(about), Text = text,
            StatedOn = statedOn is null ? null : PartialDate.Parse(statedOn), Party = party is null ? null : Key(party), Uncited = Reason,
        };

    /// <summary>A relation.</summary>
    public static Relation Relation(string from, string type, string to, string? time = null) =>
        new()
        {
            Key = Key($"relation:{Slug(type)}~{Local(from)}~{Local(to)}"), Type = type, From = Key(from), To = Key(to),
            Validity = Time(time), Uncited = Reason
        };

    /// <summary>A citation.</summary>
    public static Citation Citation(string source, string supports, string? quote = null, string? speaker = null) =>
        new()
        {
            Key = Of(Kind.Citation, source, supports), Source = Key(source), Supports = Key(supports), Quote = quote,
            Speaker = speaker is null ? null : Key(speaker)
        };

    /// <summary>The fact without its excuse for having no citation.</summary>
    public static T Cited<T>(this T fact)
        where T : Fact => fact with { Uncited = null };

    /// <summary>A batch that puts these elements, under an id of its own.</summary>
    public static Batch Batch(params IEnumerable<Element> elements) => Writes([.. elements.Select(element => new Put(element))]);

    /// <summary>A batch of these writes, under an id of its own.</summary>
    public static Batch Writes(params IReadOnlyList<Write> writes) => new() { Id = Core.Recording.Batch.NewId(), Writes = writes };

    private static Key Of(Kind kind, string name) => Key($"{kind.Prefix()}:{Slug(name)}");

    private static Key Of(Kind kind, string from, string to) => Key($"{kind.Prefix()}:{Local(from)}~{Local(to)}");

    private static string Local(string key) => key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static EquatableList<Name> Named(string name) => [new Name(name, Kind: NameKind.Official)];
}
