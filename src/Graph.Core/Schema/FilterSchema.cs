using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Text;

namespace Graph.Core.Schema;

/// <summary>What filters mean on every store, so that a store adds its columns and its language alone.</summary>
public static class FilterSchema
{
    /// <summary>
    /// The kinds whose elements can pass a filter that looks at one property or end; all kinds for <see cref="KeyIn"/> and for filters that
    /// are put together of others.
    /// </summary>
    public static IReadOnlyList<Kind> KindsOf(Filter filter) => filter switch
    {
        TextIs { Property: Property.Name or Property.Country or Property.Language or Property.Field } text => KindsOf(text.Property),
        CodeIn { Property: Property.Type or Property.Role or Property.Position or Property.Reliability or Property.Polarity } code =>
            KindsOf(code.Property),
        NumberIs { Property: Property.Score or Property.Number or Property.Degree } number => KindsOf(number.Property),
        TextIs or CodeIn or NumberIs => throw new ArgumentOutOfRangeException(nameof(filter), filter, "The property has another type."),
        During => OrderSchema.Of(OrderBy.Date).Kinds,
        HasExternalId => KindsOf(Property.ExternalIds),
        WithinPlace or InCountry or InBox => [Kind.Place],
        EndIn end => EndSchema.Of(end.End).Kinds,
        EndPasses end => EndSchema.Of(end.End).Kinds,
        HasFact fact => EndSchema.OfKind(fact.Fact).Contains(fact.Near) ? EndSchema.Of(fact.Near).Candidates : [],
        _ => Kinds.All,
    };

    /// <summary>The codes of the relation types that alone can pass, or null where the filter names none.</summary>
    public static IReadOnlyList<string>? RelationTypesOf(Filter? filter) => filter switch
    {
        CodeIn { Property: Property.Type } code => code.Codes,
        AllOf all => all.Filters.Select(RelationTypesOf).FirstOrDefault(types => types is not null),
        _ => null,
    };

    /// <summary>The texts of a filter, folded, each once.</summary>
    public static string[] Folded(IEnumerable<string> texts) => [.. texts.Select(Folding.Fold).Distinct()];

    /// <summary>Whether a text, not folded yet, passes a comparison with folded texts.</summary>
    public static bool Passes(string text, TextMatch match, string[] folded)
    {
        var own = Folding.Fold(text);
        return folded.Any(other => match switch
        {
            TextMatch.Equal => own == other,
            TextMatch.StartsWith => own.StartsWith(other, StringComparison.Ordinal),
            _ => own.Contains(other, StringComparison.Ordinal),
        });
    }

    /// <summary>The operator of a comparison, the same in SQL and Cypher.</summary>
    public static string Operator(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    /// <summary>The condition that a longitude lies in a box, the same in SQL and Cypher.</summary>
    /// <param name="box">The box.</param>
    /// <param name="longitude">The longitude, an expression.</param>
    /// <param name="west">The box's west, a parameter.</param>
    /// <param name="east">The box's east, a parameter.</param>
    public static string Longitude(InBox box, string longitude, string west, string east) => box.West <= box.East
        ? $"{longitude} >= {west} AND {longitude} <= {east}"
        : $"({longitude} >= {west} OR {longitude} <= {east})";

    private static IReadOnlyList<Kind> KindsOf(Property property) => PropertySchema.Of(property).Kinds;
}
