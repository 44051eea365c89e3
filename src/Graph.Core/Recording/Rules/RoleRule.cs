using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Text;

namespace Graph.Core.Recording.Rules;

/// <summary>A role fits the fact: some roles are for events, some for processes, some for both.</summary>
internal static class RoleRule
{
    /// <summary>Whether a role may be used in a participation or an engagement.</summary>
    public static bool Allows(Term role, Kind fact) => fact == Kind.Participation ? role.ForParticipation : role.ForEngagement;

    /// <summary>The problem, or null.</summary>
    public static RuleProblem? Check(Ontology ontology, Term role, Kind fact)
    {
        if (Allows(role, fact))
            return null;
        var (other, only) = fact == Kind.Participation
            ? ("an engagement", "processes, not for events")
            : ("a participation", "events, not for processes");
        var roles = ontology.Terms(Vocabulary.Role).Where(term => Allows(term, fact)).Select(term => term.Code).Nearest(role.Code, 3);
        return new(ProblemCode.EdgeNotAllowed, "role", $"The role '{role.Code}' is for {only}.",
            $"Write {other}, or another role, such as {string.Join(", ", roles)}.");
    }
}
