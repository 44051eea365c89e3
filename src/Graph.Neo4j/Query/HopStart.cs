using Graph.Core.Model;

namespace Graph.Neo4j.Query;

/// <summary>Where a hop starts from.</summary>
/// <param name="Question">The query context.</param>
/// <param name="Query">Collects the query parameters.</param>
/// <param name="X">The name of the elements.</param>
/// <param name="Kinds">Their kinds.</param>
/// <param name="AmongOthers">Whether elements of other kinds stand under that name too.</param>
/// <param name="Standing">Whether they are visible.</param>
internal sealed record HopStart(QueryContext Question, CypherBuilder Query, string X, IReadOnlyList<Kind> Kinds, bool AmongOthers,
    Standing Standing)
{
    /// <summary>What stands at the start of a subquery, so that it finds nothing for elements of other kinds than these.</summary>
    public string Guard(IReadOnlyList<Kind> kinds) => AmongOthers || kinds.Count < Kinds.Count
        ? $"WITH {X} WHERE {string.Join(" OR ", kinds.Select(kind => $"{X}.key STARTS WITH '{kind.Prefix()}:'"))} "
        : "";
}

/// <summary>How an element came to be shown.</summary>
internal enum Standing
{
    /// <summary>It is visible.</summary>
    Visible,

    /// <summary>It is a withdrawn fact, found by its key.</summary>
    Withdrawn,

    /// <summary>It is the end of a withdrawn fact, whatever became of it.</summary>
    OfWithdrawn,
}
