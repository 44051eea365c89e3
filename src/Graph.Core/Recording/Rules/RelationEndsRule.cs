using Graph.Core.Model;
using Graph.Core.Ontologies;

namespace Graph.Core.Recording.Rules;

/// <summary>A relation has two different ends, of kinds that its type allows.</summary>
internal static class RelationEndsRule
{
    /// <summary>The problem, or null.</summary>
    public static RuleProblem? Check(RelationType type, Key from, Key to)
    {
        if (from == to)
            return new(ProblemCode.EdgeNotAllowed, "to", $"{type.Code} leads from {from} to itself.", "Name two different ends.");
        if (type.Allows(from.Kind, to.Kind))
            return null;
        var allowed = string.Join(" or ", type.Ends.Select(pair => $"from {pair.From.Prefix()} to {pair.To.Prefix()}"));
        return new(ProblemCode.EdgeNotAllowed, "type", $"{type.Code} cannot lead from {from} to {to}.",
            $"It leads {allowed}{(type.Symmetric ? ", either way round" : "")}; exchange the ends or take another type.");
    }
}
