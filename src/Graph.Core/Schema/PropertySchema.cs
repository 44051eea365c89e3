using System.Text.Json;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Storage;
using Graph.Core.Time;

namespace Graph.Core.Schema;

/// <summary>
/// A property of the model: the kinds that have it, the type of its values, its name in JSON, and how it is read from a version. A new
/// property is one row here. Look rows up when a query is compiled, not for each row that it returns.
/// </summary>
public sealed class PropertySchema
{
    private static readonly PropertySchema[] Rows = ByNumber(
    [
        Of<Entity>(Property.Name, Model.Kinds.Entities, typeof(string), entity => entity.Name),
        Of<Entity>(Property.Names, Model.Kinds.Entities, typeof(EquatableList<Name>), entity => entity.Names),
        Of<Entity>(Property.Description, Model.Kinds.Entities, typeof(string), entity => entity.Description),
        Of<Entity>(Property.ExternalIds, Model.Kinds.Entities, typeof(EquatableList<ExternalId>), entity => entity.ExternalIds),
        BesideTheVersion(Property.MergedKeys, typeof(EquatableList<Key>)),
        Of<Element>(Property.Type, [Kind.Actor, Kind.Place, Kind.Process, Kind.Event, Kind.Source, Kind.Relation], typeof(string), TypeOf),
        Of<Actor>(Property.Country, [Kind.Actor], typeof(string), actor => actor.Country),
        Of<Place>(Property.Latitude, [Kind.Place], typeof(double), place => place.Latitude),
        Of<Place>(Property.Longitude, [Kind.Place], typeof(double), place => place.Longitude),
        Of<Element>(Property.Validity, [Kind.Process, Kind.Event, .. Model.Kinds.Facts], typeof(Interval), ValidityOf),
        Of<Source>(Property.Authors, [Kind.Source], typeof(EquatableList<string>), source => source.Authors),
        Of<Source>(Property.Url, [Kind.Source], typeof(Uri), source => source.Url),
        Of<Source>(Property.ArchivedUrl, [Kind.Source], typeof(Uri), source => source.ArchivedUrl),
        Of<Source>(Property.PublishedOn, [Kind.Source], typeof(PartialDate), source => source.PublishedOn),
        Of<Source>(Property.AccessedOn, [Kind.Source], typeof(DateOnly), source => source.AccessedOn),
        Of<Source>(Property.Language, [Kind.Source], typeof(string), source => source.Language),
        Of<Source>(Property.License, [Kind.Source], typeof(string), source => source.License),
        Of<Source>(Property.Redistributable, [Kind.Source], typeof(bool), source => source.Redistributable),
        Of<Source>(Property.Reliability, [Kind.Source], typeof(string), source => source.Reliability),
        Of<Fact>(Property.Confidence, Model.Kinds.Facts, typeof(double), fact => fact.Confidence),
        Of<Fact>(Property.Uncited, Model.Kinds.Facts, typeof(string), fact => fact.Uncited),
        new(Property.Retracted, Model.Kinds.All, typeof(Retraction), version => version.Retracted),
        Of<Element>(Property.Role, [Kind.Participation, Kind.Engagement], typeof(string), RoleOf),
        Of<Stance>(Property.Position, [Kind.Stance], typeof(string), stance => stance.Position),
        Of<Stance>(Property.Score, [Kind.Stance], typeof(double), stance => stance.Score),
        Of<Stance>(Property.Summary, [Kind.Stance], typeof(string), stance => stance.Summary),
        Of<Claim>(Property.Polarity, [Kind.Claim], typeof(Polarity), claim => claim.Polarity),
        Of<Claim>(Property.Text, [Kind.Claim], typeof(string), claim => claim.Text),
        Of<Claim>(Property.Field, [Kind.Claim], typeof(string), claim => claim.Field),
        Of<Claim>(Property.Number, [Kind.Claim], typeof(double), claim => claim.Number),
        Of<Claim>(Property.Low, [Kind.Claim], typeof(double), claim => claim.Low),
        Of<Claim>(Property.High, [Kind.Claim], typeof(double), claim => claim.High),
        Of<Claim>(Property.Unit, [Kind.Claim], typeof(string), claim => claim.Unit),
        Of<Claim>(Property.StatedOn, [Kind.Claim], typeof(PartialDate), claim => claim.StatedOn),
        Of<Citation>(Property.Quote, [Kind.Citation], typeof(string), citation => citation.Quote),
        Of<Citation>(Property.Locator, [Kind.Citation], typeof(string), citation => citation.Locator),
        new(Property.Recorded, Model.Kinds.All, typeof(Recorded), version => version.Recorded),
        BesideTheVersion(Property.Degree, typeof(long)),
    ]);

    private readonly Func<ElementVersion, object?> _read;

    private PropertySchema(Property property, IReadOnlyList<Kind> kinds, Type type, Func<ElementVersion, object?> read)
    {
        (Property, Kinds, Type, _read) = (property, kinds, type, read);
        JsonName = JsonNamingPolicy.CamelCase.ConvertName(property.ToString());
    }

    /// <summary>All of them, in the order of <see cref="Storage.Property"/>.</summary>
    public static IReadOnlyList<PropertySchema> All => Rows;

    /// <summary>The property.</summary>
    public Property Property { get; }

    /// <summary>The kinds that have it, in the order of the enum.</summary>
    public IReadOnlyList<Kind> Kinds { get; }

    /// <summary>The type of its values in a <see cref="Row"/>; a value may be null whatever the type.</summary>
    public Type Type { get; }

    /// <summary>Its name in camel case, as in <see cref="ElementJson"/>; only the validity of an event is <c>date</c> there.</summary>
    public string JsonName { get; }

    /// <summary>The row of a property.</summary>
    public static PropertySchema Of(Property property) => Rows[(int)property];

    /// <summary>Whether elements of the kind have it.</summary>
    public bool Has(Kind kind) => Kinds.Contains(kind);

    /// <summary>
    /// The value in a version; null where the element has none. <see cref="Property.MergedKeys"/> and <see cref="Property.Degree"/> are not
    /// part of a version: the store finds them, and this is null.
    /// </summary>
    public object? Read(ElementVersion version) => _read(version);

    private static PropertySchema Of<T>(Property property, IReadOnlyList<Kind> kinds, Type type, Func<T, object?> read)
        where T : Element => new(property, kinds, type, version => version.Content is T content ? read(content) : null);

    private static PropertySchema BesideTheVersion(Property property, Type type) =>
        new(property, Model.Kinds.Entities, type, static _ => null);

    private static object? TypeOf(Element element) => element switch
    {
        Actor actor => actor.Type,
        Place place => place.Type,
        Process process => process.Type,
        Event happened => happened.Type,
        Source source => source.Type,
        Relation relation => relation.Type,
        _ => null,
    };

    private static object? ValidityOf(Element element) => element switch
    {
        Process process => process.Validity,
        Event happened => happened.Date,
        Fact fact => fact.Validity,
        _ => null,
    };

    private static object? RoleOf(Element element) => element switch
    {
        Participation participation => participation.Role,
        Engagement engagement => engagement.Role,
        _ => null,
    };

    private static PropertySchema[] ByNumber(PropertySchema[] rows) => [.. rows.OrderBy(row => row.Property)];
}
