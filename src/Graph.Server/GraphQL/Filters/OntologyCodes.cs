using Graph.Core.Errors;
using Graph.Core.Ontologies;
using Graph.Core.Storage;
using Graph.Core.Text;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Filters;

/// <summary>Codes that clients give: an unknown one is refused with the nearest ones named.</summary>
internal static class OntologyCodes
{
    /// <summary>The term with this code.</summary>
    public static Term Required(this Ontology ontology, Vocabulary vocabulary, string code, string argument) =>
        ontology.Find(vocabulary, code)
        ?? throw Unknown(argument, code, SchemaNames.Capitals(vocabulary.ToString()), ontology.Nearest(vocabulary, code),
        $"ontology {{ terms(vocabulary: {SchemaNames.Capitals(vocabulary.ToString())}) {{ code }} }}");

    /// <summary>The relation type with this code.</summary>
    public static RelationType RequiredRelationType(this Ontology ontology, string code, string argument) =>
        ontology.FindRelationType(code)
        ?? throw Unknown(argument, code, "RELATION_TYPE", ontology.NearestRelationTypes(code), "ontology { relationTypes { code } }");

    /// <summary>The type of an edge of a network: one that the network draws by itself, or a relation type.</summary>
    public static string RequiredEdgeType(this Ontology ontology, string code, string argument, IReadOnlyCollection<string> own) =>
        own.Contains(code) || ontology.FindRelationType(code) is not null
            ? code
            : throw Unknown(
                argument, code, "EDGE_TYPE", own.Concat(ontology.RelationTypes.Select(type => type.Code)).Nearest(code, 3),
                $"ontology {{ relationTypes {{ code }} }}, beside {string.Join(", ", own)}");

    private static InvalidRequestException Unknown(string argument, string code, string vocabulary, IReadOnlyList<string> nearest,
        string query)
    {
        var hint = nearest.Count > 0 ? $"did you mean {string.Join(", ", nearest)}?" : "no code is like it;";
        return new InvalidRequestException(ErrorCodes.UnknownTerm,
            $"{argument}: '{code}' is no code of {vocabulary}; {hint} All are listed by {query}.");
    }
}
