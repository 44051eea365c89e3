using Graph.Core.Authoring;
using Graph.Core.Model;

namespace Graph.Formats.Dossiers;

/// <summary>
/// The outline of a dossier: its head, its sections of entities, and how facts are named. Their properties are in
/// <see cref="DraftSchema"/>.
/// </summary>
internal static class DossierShape
{
    public const string Facts = "facts";

    /// <summary>The properties before the sections.</summary>
    public static IReadOnlyList<DraftPropertySchema> Head { get; } =
    [
        new("dossier", "Its permanent name: a-z, 0-9 and hyphens.",
            new TextFormat(100, "^[a-z0-9][a-z0-9-]*$", "a name of a-z, 0-9 and hyphens, like istanbul-2025"), Required: true),
        new("title", "Its title.", new TextFormat(500), Required: true),
        new("description", "What it is about.", new TextFormat(10_000)),
    ];

    /// <summary>The sections of entities, in the recommended order.</summary>
    public static IReadOnlyDictionary<string, Kind> Sections { get; } = new OrderedDictionary<string, Kind>
    {
        ["actors"] = Kind.Actor,
        ["places"] = Kind.Place,
        ["issues"] = Kind.Issue,
        ["processes"] = Kind.Process,
        ["events"] = Kind.Event,
        ["sources"] = Kind.Source,
    };

    /// <summary>The words that name a fact.</summary>
    public static IReadOnlyDictionary<string, Kind> FactKinds { get; } = new OrderedDictionary<string, Kind>
    {
        ["participation"] = Kind.Participation,
        ["engagement"] = Kind.Engagement,
        ["stance"] = Kind.Stance,
        ["claim"] = Kind.Claim,
        ["relation"] = Kind.Relation,
    };

    /// <summary>All properties at the top level.</summary>
    public static IReadOnlyList<string> Top { get; } = [.. Head.Select(shape => shape.Name), .. Sections.Keys, Facts];
}
