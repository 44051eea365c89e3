using Graph.Core.Ontologies;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Types;

/// <summary>
/// A code of a vocabulary. The record may hold codes that the ontology of today no longer has: they stand for themselves.
/// </summary>
internal sealed record TermLookup(Ontology Ontology, Vocabulary Vocabulary, string Code)
{
    /// <summary>The term of this code, where the ontology has it.</summary>
    public Term? Term { get; } = Ontology.Find(Vocabulary, Code);

    /// <summary>The refetchable id.</summary>
    public string Id => $"term:{SchemaNames.Capitals(Vocabulary.ToString()).ToLowerInvariant()}:{Code.ToLowerInvariant()}";

    /// <summary>Another term of the same ontology.</summary>
    public TermLookup? Of(Term? other) => other is null ? null : new TermLookup(Ontology, other.Vocabulary, other.Code);

    /// <summary>The term that an id names, or null.</summary>
    public static TermLookup? Find(Ontology ontology, string id)
    {
        var parts = id.Split(':');
        if (parts is not ["term", var vocabulary, var code])
            return null;
        foreach (var candidate in Enum.GetValues<Vocabulary>())
            if (SchemaNames.Capitals(candidate.ToString()).Equals(vocabulary, StringComparison.OrdinalIgnoreCase))
                return ontology.Find(candidate, code.ToUpperInvariant()) is { } term
                    ? new TermLookup(ontology, candidate, term.Code)
                    : null;
        return null;
    }
}

/// <summary>The code of a relation type; one that the ontology of today no longer has stands for itself.</summary>
internal sealed record RelationTypeWord(Ontology Ontology, string Code)
{
    /// <summary>The relation type of this code, where the ontology has it.</summary>
    public RelationType? Type { get; } = Ontology.FindRelationType(Code);

    /// <summary>The refetchable id.</summary>
    public string Id => $"relation_type:{Code.ToLowerInvariant()}";

    /// <summary>The relation type that an id names, or null.</summary>
    public static RelationTypeWord? Find(Ontology ontology, string id) =>
        id.Split(':') is ["relation_type", var code] && ontology.FindRelationType(code.ToUpperInvariant()) is { } type
        ? new RelationTypeWord(ontology, type.Code)
        : null;
}
