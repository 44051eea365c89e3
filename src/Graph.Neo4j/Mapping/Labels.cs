using System.Collections.Frozen;
using Graph.Core.Model;

namespace Graph.Neo4j.Mapping;

/// <summary>Which label or relationship type holds which kind.</summary>
internal static class Labels
{
    /// <summary>The label of versions of the past, and of the last ones of what is not live.</summary>
    public const string Version = "Version";

    private static readonly string[] ByKind = [.. Kinds.All.Select(kind => kind switch
    {
        Kind.Participation => "PARTICIPATED_IN",
        Kind.Engagement => "ENGAGED_IN",
        _ => kind.ToString(),
    })];

    /// <summary>The relationship types that the model itself draws; relation types of an ontology must be others.</summary>
    public static FrozenSet<string> ModelTypes { get; } =
        Kinds.All.SelectMany(kind => EndProperties.OfKind(kind).Select(end => EndProperties.Edge(kind, end)).OfType<string>())
        .Concat([Of(Kind.Participation), Of(Kind.Engagement)]).ToFrozenSet();

    /// <summary>Whether elements of the kind are relationships; the others are nodes.</summary>
    public static bool IsEdge(this Kind kind) => kind is Kind.Participation or Kind.Engagement or Kind.Relation;

    /// <summary>The label or relationship type of a kind; relations have their own types.</summary>
    public static string Of(Kind kind) => ByKind[(int)kind];

    /// <summary>A name as it may stand in Cypher.</summary>
    public static string Quoted(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0])
        ? name
        : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
