using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>How what lives is drawn, as the patterns that find it.</summary>
internal sealed class Patterns(RelationTypes relationTypes)
{
    /// <summary>The relationship types of a kind of edges as they stand in a pattern; of relations, those given or all.</summary>
    public string Types(Kind kind, IReadOnlyList<string>? types) =>
        kind == Kind.Relation ? RelationTypes.Pattern(types ?? relationTypes.All) : Labels.Of(kind);

    /// <summary>The elements of a kind; of relations, of those types where given.</summary>
    public string Of(Kind kind, string x, IReadOnlyList<string>? types) => kind.IsEdge()
        ? $"()-[{x}:{Types(kind, types)}]->()"
        : $"({x}:{Labels.Of(kind)})";

    /// <summary>Those that have a key: of relations a pattern for each type, since indexes are by type.</summary>
    public IEnumerable<string> ByKey(Kind kind, string key, string x, IReadOnlyList<string>? types) => kind switch
    {
        Kind.Relation => (types ?? relationTypes.All).Select(type => $"()-[{x}:{Labels.Quoted(type)} {{key: {key}}}]->()"),
        Kind.Participation or Kind.Engagement => [$"()-[{x}:{Labels.Of(kind)} {{key: {key}}}]->()"],
        _ => [$"({x}:{Labels.Of(kind)} {{key: {key}}})"],
    };

    /// <summary>
    /// The facts or citations of a kind that hang on an element by one of those ends, each once; edges, where <paramref name="to"/> names a
    /// node, only those to it.
    /// </summary>
    public MatchClause Hanging(Kind kind, End[] ends, string from, IReadOnlyList<Kind> kinds, string x, IReadOnlyList<string>? types,
        string to = "")
    {
        // What supports an element that is there is not hidden, and every property that is read costs.
        var supports = kind == Kind.Citation && ends is [End.Supports];
        // A relationship has nothing hanging on it: what is cited for it is known by its key.
        if (supports && kinds.Any(each => each.IsEdge()))
            return new MatchClause($"MATCH ({x}:Citation)", x, [$"{x}.supports = {from}.key"]);
        string pattern;
        if (kind.IsEdge())
        {
            var (left, right) = ends.Length == 2 ? ("-", "-") : EndProperties.IsStart(ends[0]) ? ("-", "->") : ("<-", "-");
            pattern = $"({from}){left}[{x}:{Types(kind, types)}]{right}({to})";
        }
        else
        {
            var (left, right) = ends.Length > 1 ? ("-", "-") : EndProperties.LeadsIn(ends[0]) ? ("-", "->") : ("<-", "-");
            pattern = $"({from}){left}[:{string.Join('|', ends.Select(end => EndProperties.Edge(kind, end)))}]{right}({x}:"
                + $"{Labels.Of(kind)})";
        }
        return new MatchClause(ends.Length > 1 ? $"MATCH {pattern} WITH DISTINCT {x}" : $"MATCH {pattern}", x,
            supports ? [] : Shown(kind, x));
    }

    /// <summary>
    /// The label or type by whose index of an end and the dates facts are read; null where few facts hang, as on an event, or no one index
    /// has them.
    /// </summary>
    public static string? IndexOf(Kind kind, End end, IReadOnlyList<string>? types) => (kind, end) switch
    {
        (_, End.Event or End.StatedAt or End.Supports or End.Source or End.Speaker) => null,
        (Kind.Relation, _) => types is [var type] ? Labels.Quoted(type) : null,
        _ => Labels.Of(kind),
    };

    /// <summary>Those that have the key at an end, in the order of their dates.</summary>
    public MatchClause Indexed(Kind kind, string index, string property, string key, string x, IReadOnlyList<string>? types) =>
        new($"MATCH {Of(kind, x, types)} USING INDEX {x}:{index}({property}, sortDate)", x,
        [$"{x}.{property} = {key}", $"{x}.sortDate >= {PropertyMapper.Undated}"])
        {
            IndexedBy = $"{x}.{property}",
        };

    /// <summary>What must hold of what lives, so that it is seen: a citation may support what is not there.</summary>
    public static List<string> Shown(Kind kind, string x) => kind == Kind.Citation ? [$"{x}.hidden IS NULL"] : [];
}
