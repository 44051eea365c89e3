namespace Graph.Server.GraphQL.Filters;

/// <summary>The relation types that have fields of their own; the ontology marks them as structural.</summary>
internal static class RelationCode
{
    public const string HeldAt = "HELD_AT";
    public const string Within = "WITHIN";
    public const string Concerns = "CONCERNS";
    public const string SubissueOf = "SUBISSUE_OF";
    public const string PartOf = "PART_OF";
    public const string LedTo = "LED_TO";
    public const string Published = "PUBLISHED";
}
