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
        new("id", "ID!", "Globally unique and refetchable through node: the key in the present view, key?view under any other, so that client caches never mix two views.")
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
        new("key", "String!", "Permanent, readable, the same in every view: actor:ukraine. Wherever an id is asked for, a key serves too.")
        {
            Planner = field =>
            {
                field.Element.WantKey();
                return row => ((Row)row).Key.Value;
            },
        };

    /// <summary>When and by whom the version seen of an element was recorded.</summary>
    public static FieldEntry Recorded { get; } =
        new("recorded", "Recorded!", "When and by whom the version seen was recorded.") { Planner = Plans.Value(Property.Recorded) };

    /// <summary>The citations of an element.</summary>
    public static FieldEntry Citations { get; } =
        Plans.Pages("citations", "The sources given for it, as recorded.", Kind.Citation,
            (_, list) => new FactsHop(Kind.Citation, [End.Supports], null, list.Order, list.Page, list.Elements.Build()));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FieldEntry> All { get; } =
    [
        Id,
        Key,
        new("kind", "Kind!", "What it is.") { Planner = _ => row => ((Row)row).Kind },
        new("name", "String!", "The official name in that language where one is recorded, else the official name.",
            new ArgumentEntry("language", "String", "A BCP 47 tag, such as tr or uk-Latn; compared without regard to case.")) { Planner =
            NameIn },
        new("names", "[Name!]!",
            "All its names, the first official one being the one it is shown by.") { Planner = Plans.Value(Property.Names) },
        new("description", "String", "A sentence or more about it.") { Planner = Plans.Property(Property.Description) },
        new("externalIds", "[ExternalId!]!", "What other registers call it.") { Planner = ExternalIds },
        new("mergedKeys", "[String!]!",
            "Keys of the entities that were merged into this one.") { Planner = Plans.Property(Property.MergedKeys) },
        Recorded,
        Citations,
        Plans.Facts("claims", "What is claimed about it.", Kind.Claim, End.About),
        Plans.Facts("relations", "Edges to other entities that have no field of their own here, and those that have.", Kind.Relation,
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
