using Graph.Core.Ontologies;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;
using static Graph.Server.GraphQL.Types.ValueTypes;

namespace Graph.Server.GraphQL.Types;

/// <summary>The words of the ontology.</summary>
internal static class OntologyTypes
{
    /// <summary>Ontology.</summary>
    public static ObjectTable Ontology { get; } =
        new("Ontology", "The vocabularies and relation types of the record. Entries may be added; clients should treat them as data.", [],
    [
        new("version", "String!", "Version of the ontology. Changes with every change of its entries.")
            { Planner = Of<Ontology>(ontology => ontology.Version) },
        new("terms", "[Term!]!", "All terms of a vocabulary, at every level.",
            new ArgumentEntry("vocabulary", "Vocabulary!", "The vocabulary.")) { Planner = Terms },
        new("relationTypes", "[RelationType!]!", "All relation types.")
        {
            Planner = ObjectOf<Ontology>(ontology => ontology.RelationTypes.Select(type => new RelationTypeWord(ontology, type.Code))),
        },
    ]);

    /// <summary>Term.</summary>
    public static ObjectTable Term { get; } = new("Term", "A term of the ontology.", ["Node"],
    [
        new("id", "ID!", "Global id, refetchable through node, such as term:event_type:negotiation_round.")
            { Planner = Of<TermLookup>(word => word.Id) },
        new("code", "String!", "Permanent code, unique in its vocabulary and used in filters.")
            { Planner = Of<TermLookup>(word => word.Code) },
        new("label", "String!", "Display name.") { Planner = Of<TermLookup>(word => word.Term?.Label ?? word.Code) },
        new("description", "String!",
            "Coding instruction: when to use the entry and when not.") { Planner =
            Of<TermLookup>(word => word.Term?.Description ?? "Recorded under an earlier ontology; the present one has no such word.") },
        new("parent", "Term",
            "The next broader term; null at the top level.") { Planner = ObjectOf<TermLookup>(word => word.Of(word.Term?.Parent)) },
        new("children", "[Term!]!",
            "The next narrower terms.") { Planner = ObjectOf<TermLookup>(word => (word.Term?.Children ?? []).Select(word.Of)) },
        new("mappings", "[ExternalId!]!", "Equivalent codes of other schemes.")
        {
            Planner = ObjectOf<TermLookup>(
            word => (word.Term?.Mappings ?? []).Select(mapping => new ExternalIdScheme(mapping.Scheme, mapping.Code, null))),
        },
    ]);

    /// <summary>RelationType.</summary>
    public static ObjectTable RelationType { get; } = new("RelationType", "A type of relation between two entities.", ["Node"],
    [
        new("id", "ID!", "Global id, refetchable through node, such as relation_type:held_at.")
            { Planner = Of<RelationTypeWord>(word => word.Id) },
        new("code", "String!", "Permanent, unique code, used in filters.") { Planner = Of<RelationTypeWord>(word => word.Code) },
        new("label", "String!",
            "Label read from start to end, such as held at.") { Planner = Of<RelationTypeWord>(word => word.Type?.Label ?? word.Code) },
        new("inverseLabel", "String!",
            "Label read from end to start, such as venue of.")
                { Planner = Of<RelationTypeWord>(word => word.Type?.InverseLabel ?? word.Code) },
        new("description", "String!",
            "Coding instruction: when to use the entry and when not.") { Planner =
            Of<RelationTypeWord>(
            word => word.Type?.Description ?? "Recorded under an earlier ontology; the present one has no such type.") },
        new("symmetric", "Boolean!",
            "Whether the relation holds in both directions.") { Planner = Of<RelationTypeWord>(word => word.Type?.Symmetric ?? false) },
        new("sign", "Int", "Sign: 1 for friendly, -1 for hostile, null for neither.") { Planner =
            Of<RelationTypeWord>(word => word.Type?.Sign) },
        new("ends", "[RelationEnds!]!",
            "Pairs of kinds that the relation type may connect.")
                { Planner = ObjectOf<RelationTypeWord>(word => (word.Type?.Ends ?? []).Cast<object>()) },
    ]);

    /// <summary>RelationEnds.</summary>
    public static ObjectTable RelationEnds { get; } = new("RelationEnds", "A pair of kinds that a relation type may connect.", [],
    [
        new("from", "Kind!", "Kind of the start.") { Planner = Of<RelationEnds>(ends => ends.From) },
        new("to", "Kind!", "Kind of the end.") { Planner = Of<RelationEnds>(ends => ends.To) },
    ]);

    private static FieldReader Terms(FieldContext field)
    {
        var vocabulary = field.Arguments.Value<Vocabulary>("vocabulary")!.Value;
        field.PlanValues();
        return ontology => ((Ontology)ontology).Terms(vocabulary).Select(term => new TermLookup((Ontology)ontology, vocabulary, term.Code));
    }
}
