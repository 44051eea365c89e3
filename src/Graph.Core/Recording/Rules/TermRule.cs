using System.Text.RegularExpressions;
using Graph.Core.Ontologies;

namespace Graph.Core.Recording.Rules;

/// <summary>A code is in its vocabulary.</summary>
internal static class TermRule
{
    /// <summary>The problem of a code that its vocabulary does not have.</summary>
    public static RuleProblem Unknown(Ontology ontology, Vocabulary vocabulary, string code, string property) => new(
        ProblemCode.UnknownTerm, property, $"'{code}' is not {Words(vocabulary)} of the ontology.",
        $"Did you mean {string.Join(", ", ontology.Nearest(vocabulary, code))}?");

    /// <summary>The problem of an unknown relation type.</summary>
    public static RuleProblem UnknownRelationType(Ontology ontology, string code) => new(
        ProblemCode.UnknownTerm, "type", $"'{code}' is not a relation type of the ontology.",
        $"Did you mean {string.Join(", ", ontology.NearestRelationTypes(code))}?");

    private static string Words(Vocabulary vocabulary)
    {
        var words = Regex.Replace(vocabulary.ToString(), "(?<=[a-z])[A-Z]", " $0").ToLowerInvariant();
        return words[0] is 'a' or 'e' or 'i' ? $"an {words}" : $"a {words}";
    }
}
