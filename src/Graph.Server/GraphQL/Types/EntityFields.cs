using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>What every entity has.</summary>
internal static class EntityFields
{
    /// <summary>The id of an element of any kind.</summary>
    public static FieldEntry Id { get; } =
        new("id", "ID!",
            "Globally unique id, refetchable through node: the key in the default view and key?view in any other, so that client " +
            "caches never mix views.")
        {
            Planner = field =>
            {
                field.Element.WantKey();
                var view = field.Context;
                return row => view.IdOf(((Row)row).Key);
            },
        };

    /// <summary>The key of an element of any kind.</summary>
    public static FieldEntry Key { get; } =
        new("key", "String!", "Permanent, readable key, such as actor:ukraine; the same in every view. Accepted wherever an id is.")
        {
            Planner = field =>
            {
                field.Element.WantKey();
                return row => ((Row)row).Key.Value;
            },
        };

    /// <summary>When and by whom the version seen of an element was recorded.</summary>
    public static FieldEntry Recorded { get; } =
        new("recorded", "Recorded!", "Recording time and recorder of the visible version.") { Planner = Plans.Value(Property.Recorded) };

    /// <summary>The citations of an element.</summary>
    public static FieldEntry Citations { get; } =
        Plans.Pages("citations", "Citations of the element, as recorded.", Kind.Citation,
            (_, list) => new FactsHop(Kind.Citation, [End.Supports], null, list.Order, list.Page, list.Elements.Build()));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldEntry> All { get; } =
    [
        Id,
        Key,
        new("kind", "Kind!", "Kind of the entity.") { Planner = _ => row => ((Row)row).Kind },
        new("name", "String!", "Official name in the given language if one is recorded, otherwise the official name.",
            new ArgumentEntry("language", "String", "BCP 47 language tag, such as tr or uk-Latn; case-insensitive.")) { Planner =
            NameIn },
        new("names", "[Name!]!",
            "All names. The first official name is the display name.") { Planner = Plans.Value(Property.Names) },
        new("description", "String", "Description of the entity.") { Planner = Plans.Property(Property.Description) },
        new("externalIds", "[ExternalId!]!", "Identifiers of the entity in other registers.") { Planner = ExternalIds },
        new("mergedKeys", "[String!]!",
            "Keys of the entities that were merged into this one.") { Planner = Plans.Property(Property.MergedKeys) },
        Recorded,
        Citations,
        Plans.Facts("claims", "Claims about the entity.", Kind.Claim, End.About),
        Plans.Facts("relations", "Relations to other entities, including those that also have a field of their own.", Kind.Relation,
            End.From, End.To),
    ];

    private static FieldReader NameIn(FieldContext field)
    {
        if (field.Arguments.Text("language") is not { } language)
            return Plans.Property(Property.Name)(field);
        var slot = field.Element.Want(Property.Names);
        return row => Entity.NameIn((IReadOnlyList<Name>)((Row)row).Values[slot]!, language);
    }

    private static FieldReader ExternalIds(FieldContext field)
    {
        var slot = field.Element.Want(Property.ExternalIds);
        var ontology = field.Ontology;
        field.PlanValues();
        return row => ((IReadOnlyList<ExternalId>?)((Row)row).Values[slot] ?? []).Select(id => ExternalIdScheme.Of(ontology, id));
    }
}
