using Graph.Core.Ontologies;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Tables;
using static Graph.Server.GraphQL.Types.ValueTypes;

namespace Graph.Server.GraphQL.Types;

/// <summary>The words of the ontology.</summary>
internal static class OntologyTypes
{
    /// <summary>Ontology.</summary>
    public static ObjectTable Ontology { get; } = new("Ontology", "The words in which the record is written. Entries may be added; clients treat them as data.", [],
    [
        new("version", "String!", "Changes with any change of the words.") { Plan = Of<Ontology>(ontology => ontology.Version) },
        new("terms", "[Term!]!", "All words of a vocabulary, those at the top and those below.",
            new ArgumentEntry("vocabulary", "Vocabulary!", "The vocabulary.")) { Plan = Terms },
        new("relationTypes", "[RelationType!]!", "All types of relations.")
        {
            Plan = ObjectOf<Ontology>(ontology => ontology.RelationTypes.Select(type => new RelationTypeWord(ontology, type.Code))),
        },
    ]);

    /// <summary>Term.</summary>
    public static ObjectTable Term { get; } = new("Term", "A word of the ontology.", ["Node"],
    [
        new("id", "ID!", "Refetchable through node: term:event_type:negotiation_round.") { Plan = Of<TermWord>(word => word.Id) },
        new("code", "String!", "Permanent and unique in its vocabulary; filters take it.") { Plan = Of<TermWord>(word => word.Code) },
        new("label", "String!", "A short name to show.") { Plan = Of<TermWord>(word => word.Term?.Label ?? word.Code) },
        new("description", "String!", "When a coder uses it, and when not.") { Plan = Of<TermWord>(word => word.Term?.Description ?? "Recorded under an earlier ontology; the present one has no such word.") },
        new("parent", "Term", "The next wider term; null at the top.") { Plan = ObjectOf<TermWord>(word => word.Of(word.Term?.Parent)) },
        new("children", "[Term!]!", "The next narrower terms.") { Plan = ObjectOf<TermWord>(word => (word.Term?.Children ?? []).Select(word.Of)) },
        new("mappings", "[ExternalId!]!", "The codes of others that mean the same.")
        {
            Plan = ObjectOf<TermWord>(word => (word.Term?.Mappings ?? []).Select(mapping => new ExternalIdWord(mapping.Scheme, mapping.Code, null))),
        },
    ]);

    /// <summary>RelationType.</summary>
    public static ObjectTable RelationType { get; } = new("RelationType", "What an edge between two entities means.", ["Node"],
    [
        new("id", "ID!", "Refetchable through node: relation_type:held_at.") { Plan = Of<RelationTypeWord>(word => word.Id) },
        new("code", "String!", "Permanent and unique; filters take it.") { Plan = Of<RelationTypeWord>(word => word.Code) },
        new("label", "String!", "How it reads from its start: held at.") { Plan = Of<RelationTypeWord>(word => word.Type?.Label ?? word.Code) },
        new("inverseLabel", "String!", "How it reads from its end: venue of.") { Plan = Of<RelationTypeWord>(word => word.Type?.InverseLabel ?? word.Code) },
        new("description", "String!", "When a coder uses it, and when not.") { Plan = Of<RelationTypeWord>(word => word.Type?.Description ?? "Recorded under an earlier ontology; the present one has no such type.") },
        new("symmetric", "Boolean!", "Whether it holds both ways.") { Plan = Of<RelationTypeWord>(word => word.Type?.Symmetric ?? false) },
        new("sign", "Int", "1 for a friendly tie, -1 for a hostile one, null for one that is neither.") { Plan = Of<RelationTypeWord>(word => word.Type?.Sign) },
        new("ends", "[RelationEnds!]!", "The kinds that it may tie together.") { Plan = ObjectOf<RelationTypeWord>(word => (word.Type?.Ends ?? []).Cast<object>()) },
    ]);

    /// <summary>RelationEnds.</summary>
    public static ObjectTable RelationEnds { get; } = new("RelationEnds", "A pair of kinds that a relation type may tie together.", [],
    [
        new("from", "Kind!", "The kind that it starts from.") { Plan = Of<RelationEnds>(ends => ends.From) },
        new("to", "Kind!", "The kind that it leads to.") { Plan = Of<RelationEnds>(ends => ends.To) },
    ]);

    private static Read Terms(Asked asked)
    {
        var vocabulary = asked.Arguments.Value<Vocabulary>("vocabulary")!.Value;
        asked.PlanValues();
        return ontology => ((Ontology)ontology).Terms(vocabulary).Select(term => new TermWord((Ontology)ontology, vocabulary, term.Code));
    }
}
