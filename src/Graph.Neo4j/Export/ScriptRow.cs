using Graph.Core.Model;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Export;

/// <summary>
/// The shape of the rows of one statement: nodes of one label or relationships of one type, whose ends are of the same kinds.
/// </summary>
/// <param name="Label">The label, or the type of relationship.</param>
/// <param name="IsEdge">Whether the rows are relationships.</param>
/// <param name="Keys">The constrained properties that rows are merged on.</param>
/// <param name="Ties">The ends that are nodes.</param>
internal sealed record ScriptRow(string Label, bool IsEdge, EquatableList<string> Keys, EquatableList<Tie> Ties)
{
    private static readonly EquatableList<string> ByKey = ["key"];

    /// <summary>Past versions: nodes without relationships.</summary>
    public static ScriptRow Version { get; } = new(Labels.Version, IsEdge: false, ["key", "until"], []);

    /// <summary>Nodes that hold the types of relations.</summary>
    public static ScriptRow RelationKey { get; } = new("RelationKey", IsEdge: false, ByKey, []);

    /// <summary>The shape of a live element.</summary>
    public static ScriptRow Of(Element element)
    {
        var ties = new List<Tie>();
        foreach (var (end, key) in References.Of(element))
            if (!key.Kind.IsEdge())
                ties.Add(new Tie(end, Labels.Of(key.Kind), EndProperties.Edge(element.Kind, end)));
        return new ScriptRow(element is Relation relation ? relation.Type : Labels.Of(element.Kind), element.Kind.IsEdge(), ByKey,
            [.. ties]);
    }

    /// <summary>The clauses that create each row.</summary>
    /// <param name="column">The expression that reads a column of the row.</param>
    /// <param name="properties">The properties that are set; all others are removed.</param>
    public string Statement(Func<string, string> column, IEnumerable<string> properties)
    {
        var matches = Ties.Select(tie => $"MATCH ({tie.Name}:{tie.Label} {{key: {column(tie.Name)}}})");
        var keys = string.Join(", ", Keys.Select(key => $"{key}: {column(key)}"));
        var label = Labels.Quoted(Label);
        var merge = IsEdge
            ? $"MERGE ({NameOf(isStart: true)})-[x:{label} {{{keys}}}]->({NameOf(isStart: false)})"
            : $"MERGE (x:{label} {{{keys}}})";
        var set = $"SET x = {{{string.Join(", ", properties.Select(property => $"{property}: {column(property)}"))}}}";
        var edges = IsEdge
            ? []
            : Ties.Select(tie => EndProperties.LeadsIn(tie.End)
            ? $"MERGE ({tie.Name})-[:{tie.Edge}]->(x)"
            : $"MERGE (x)-[:{tie.Edge}]->({tie.Name})");
        return string.Join('\n', [.. matches, merge, set, .. edges]);

        string NameOf(bool isStart) => Ties.Single(tie => EndProperties.IsStart(tie.End) == isStart).Name;
    }
}

/// <summary>An end of an element at a node.</summary>
/// <param name="End">Which end.</param>
/// <param name="Label">The node's label.</param>
/// <param name="Edge">The relationship between the two, where the element is a node.</param>
internal sealed record Tie(End End, string Label, string? Edge)
{
    /// <summary>The column that holds the end's key.</summary>
    public string Name => EndProperties.Property(End);
}
