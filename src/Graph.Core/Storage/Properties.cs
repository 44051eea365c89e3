using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Core.Storage;

/// <summary>
/// Reads the properties of a version. <see cref="Property.MergedKeys"/> and <see cref="Property.Degree"/> stand beside the version and are
/// the store's to find.
/// </summary>
public static class Properties
{
    /// <summary>The value of a property, or null where the element has none.</summary>
    public static object? Get(ElementVersion version, Property property) => property switch
    {
        Property.Recorded => version.Recorded,
        Property.Retracted => version.Retracted,
        _ => version.Content switch
        {
            Entity entity => OfEntity(entity, property),
            Fact fact => OfFact(fact, property),
            Citation citation => property switch
            {
                Property.Quote => citation.Quote,
                Property.Locator => citation.Locator,
                _ => null,
            },
            _ => null,
        },
    };

    private static object? OfEntity(Entity entity, Property property) => property switch
    {
        Property.Name => entity.Name,
        Property.Names => entity.Names,
        Property.Description => entity.Description,
        Property.ExternalIds => entity.ExternalIds,
        _ => (entity, property) switch
        {
            (Actor a, Property.Type) => a.Type,
            (Actor a, Property.Country) => a.Country,
            (Place p, Property.Type) => p.Type,
            (Place p, Property.Latitude) => p.Latitude,
            (Place p, Property.Longitude) => p.Longitude,
            (Process p, Property.Type) => p.Type,
            (Process p, Property.Validity) => p.Validity,
            (Event e, Property.Type) => e.Type,
            (Event e, Property.Validity) => e.Date,
            (Source s, _) => OfSource(s, property),
            _ => null,
        },
    };

    private static object? OfSource(Source source, Property property) => property switch
    {
        Property.Type => source.Type,
        Property.Authors => source.Authors,
        Property.Url => source.Url,
        Property.ArchivedUrl => source.ArchivedUrl,
        Property.PublishedOn => source.PublishedOn,
        Property.AccessedOn => source.AccessedOn,
        Property.Language => source.Language,
        Property.License => source.License,
        Property.Redistributable => source.Redistributable,
        Property.Reliability => source.Reliability,
        _ => null,
    };

    private static object? OfFact(Fact fact, Property property) => property switch
    {
        Property.Validity => fact.Validity,
        Property.Confidence => fact.Confidence,
        Property.Uncited => fact.Uncited,
        _ => (fact, property) switch
        {
            (Participation p, Property.Role) => p.Role,
            (Engagement e, Property.Role) => e.Role,
            (Relation r, Property.Type) => r.Type,
            (Stance s, Property.Position) => s.Position,
            (Stance s, Property.Score) => s.Score,
            (Stance s, Property.Summary) => s.Summary,
            (Claim c, _) => OfClaim(c, property),
            _ => null,
        },
    };

    private static object? OfClaim(Claim claim, Property property) => property switch
    {
        Property.Polarity => claim.Polarity,
        Property.Text => claim.Text,
        Property.Field => claim.Field,
        Property.Number => claim.Number,
        Property.Low => claim.Low,
        Property.High => claim.High,
        Property.Unit => claim.Unit,
        Property.StatedOn => claim.StatedOn,
        _ => null,
    };
}
