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
        new("Ontology", "The words in which the record is written. Entries may be added; clients treat them as data.", [],
    [
        new("version", "String!", "Changes with any change of the words.") { Planner = Of<Ontology>(ontology => ontology.Version) },
        new("terms", "[Term!]!", "All words of a vocabulary, those at the top and those below.",
            new ArgumentEntry("vocabulary", "Vocabulary!", "The vocabulary.")) { Planner = Terms },
        new("relationTypes", "[RelationType!]!", "All types of relations.")
        {
            Planner = ObjectOf<Ontology>(ontology => ontology.RelationTypes.Select(type => new RelationTypeWord(ontology, type.Code))),
        },
    ]);

    /// <summary>Term.</summary>
    public static ObjectTable Term { get; } = new("Term", "A word of the ontology.", ["Node"],
    [
        new("id", "ID!", "Refetchable through node: term:event_type:negotiation_round.") { Planner = Of<TermLookup>(word => word.Id) },
        new("code", "String!", "Permanent and unique in its vocabulary; filters take it.") { Planner = Of<TermLookup>(word => word.Code) },
        new("label", "String!", "A short name to show.") { Planner = Of<TermLookup>(word => word.Term?.Label ?? word.Code) },
        new("description", "String!",
            "When a coder uses it, and when not.") { Planner =
            Of<TermLookup>(word => word.Term?.Description ?? "Recorded under an earlier ontology; the present one has no such word.") },
        new("parent", "Term",
            "The next wider term; null at the top.") { Planner = ObjectOf<TermLookup>(word => word.Of(word.Term?.Parent)) },
        new("children", "[Term!]!",
            "The next narrower terms.") { Planner = ObjectOf<TermLookup>(word => (word.Term?.Children ?? []).Select(word.Of)) },
        new("mappings", "[ExternalId!]!", "The codes of others that mean the same.")
        {
            Planner = ObjectOf<TermLookup>(
            word => (word.Term?.Mappings ?? []).Select(mapping => new ExternalIdScheme(mapping.Scheme, mapping.Code, null))),
        },
    ]);

    /// <summary>RelationType.</summary>
    public static ObjectTable RelationType { get; } = new("RelationType", "What an edge between two entities means.", ["Node"],
    [
        new("id", "ID!", "Refetchable through node: relation_type:held_at.") { Planner = Of<RelationTypeWord>(word => word.Id) },
        new("code", "String!", "Permanent and unique; filters take it.") { Planner = Of<RelationTypeWord>(word => word.Code) },
        new("label", "String!",
            "How it reads from its start: held at.") { Planner = Of<RelationTypeWord>(word => word.Type?.Label ?? word.Code) },
        new("inverseLabel", "String!",
            "How it reads from its end: venue of.") { Planner = Of<RelationTypeWord>(word => word.Type?.InverseLabel ?? word.Code) },
        new("description", "String!",
            "When a coder uses it, and when not.") { Planner =
            Of<RelationTypeWord>(
            word => word.Type?.Description ?? "Recorded under an earlier ontology; the present one has no such type.") },
        new("symmetric", "Boolean!",
            "Whether it holds both ways.") { Planner = Of<RelationTypeWord>(word => word.Type?.Symmetric ?? false) },
        new("sign", "Int", "1 for a friendly tie, -1 for a hostile one, null for one that is neither.") { Planner =
            Of<RelationTypeWord>(word => word.Type?.Sign) },
        new("ends", "[RelationEnds!]!",
            "The kinds that it may tie together.") { Planner = ObjectOf<RelationTypeWord>(word => (word.Type?.Ends ?? []).Cast<object>()) },
    ]);

    /// <summary>RelationEnds.</summary>
    public static ObjectTable RelationEnds { get; } = new("RelationEnds", "A pair of kinds that a relation type may tie together.", [],
    [
        new("from", "Kind!", "The kind that it starts from.") { Planner = Of<RelationEnds>(ends => ends.From) },
        new("to", "Kind!", "The kind that it leads to.") { Planner = Of<RelationEnds>(ends => ends.To) },
    ]);

    private static FieldReader Terms(FieldContext field)
    {
        var vocabulary = field.Arguments.Value<Vocabulary>("vocabulary")!.Value;
        field.PlanValues();
        return ontology => ((Ontology)ontology).Terms(vocabulary).Select(term => new TermLookup((Ontology)ontology, vocabulary, term.Code));
    }
}
