using Graph.Core.Model;

namespace Graph.Core.Recording;

/// <summary>
/// The remainder of a redacted element: its key, type, ends and time, without any text or figure.
/// </summary>
public static class Tombstone
{
    /// <summary>The replacement for texts.</summary>
    public const string Text = "[redacted]";

    /// <summary>Returns the element, redacted.</summary>
    public static Element Of(Element element) => element switch
    {
        Actor actor => Blank(actor) with { Country = null },
        Place place => Blank(place) with { Latitude = null, Longitude = null },
        Source source => Blank(source) with { Authors = [], Url = null, ArchivedUrl = null, License = null },
        Entity entity => Blank(entity),
        Stance stance => stance with { Summary = null, Score = null, Uncited = Uncited(stance) },
        Claim claim => claim with
        {
            Text = Text,
            Field = null,
            Number = null,
            Low = null,
            High = null,
            Unit = null,
            Uncited = Uncited(claim)
        },
        Fact fact => fact with { Uncited = Uncited(fact) },
        Citation citation => citation with { Quote = null, Locator = null },
        _ => element,
    };

    private static T Blank<T>(T entity)
        where T : Entity => (T)(entity with { Names = [new Name(Text, Kind: NameKind.Official)], Description = null, ExternalIds = [] });

    private static string? Uncited(Fact fact) => fact.Uncited is null ? null : Text;
}
