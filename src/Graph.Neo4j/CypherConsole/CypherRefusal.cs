using Graph.Core.Storage;

namespace Graph.Neo4j.CypherConsole;

/// <summary>Words a refusal: what, where, why, and the way out.</summary>
internal static class CypherRefusal
{
    /// <summary>The most of a word that is repeated to its author.</summary>
    private const int Longest = 60;

    /// <param name="query">The query.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="what">The word or sign.</param>
    /// <param name="why">What is wrong with it and how to mend it, to follow after it; without a full stop.</param>
    public static CypherException Of(string query, int at, string what, string why)
    {
        var (line, column) = Place(query, at);
        return new(CypherException.Refused, FormattableString.Invariant($"{Shown(what)} (line {line}, column {column}) {why}."));
    }

    /// <summary>Line and column from 1.</summary>
    public static (int Line, int Column) Place(string query, int at)
    {
        var before = query.AsSpan(0, Math.Clamp(at, 0, query.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    // Control characters must not reach a terminal.
    private static string Shown(string what)
    {
        var shown = new string([.. what.Take(Longest).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
        return what.Length > Longest ? shown + "…" : shown;
    }
}
