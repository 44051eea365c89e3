using Neo4j.Driver;

namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// What Neo4j sends, in the plain forms that <see cref="Core.Storage.ICypherRows"/> tells: dates, times and durations as their ISO text,
/// bytes
/// in base 64, points, nodes, relationships and paths as maps. The README says which.
/// </summary>
internal static class PlainValues
{
    /// <summary>The plain form of a value.</summary>
    public static object? Of(object? value) => value switch
    {
        null or bool or long or double or string => value,
        byte[] bytes => Convert.ToBase64String(bytes),
        TemporalValue time => time.ToString(),
        INode node => OfNode(node),
        IRelationship relationship => OfRelationship(relationship),
        IPath path => new OrderedDictionary<string, object?>
        {
            ["nodes"] = path.Nodes.Select(OfNode).ToList<object?>(),
            ["relationships"] = path.Relationships.Select(OfRelationship).ToList<object?>(),
        },
        Point point => OfPoint(point),
        IReadOnlyDictionary<string, object?> map => OfMap(map),
        IEnumerable<object?> list => list.Select(Of).ToList(),
        _ => throw new NotSupportedException($"Neo4j sent a {value.GetType().Name}, which has no plain form."),
    };

    private static OrderedDictionary<string, object?> OfMap(IReadOnlyDictionary<string, object?> map)
    {
        var plain = new OrderedDictionary<string, object?>(map.Count);
        foreach (var (name, value) in map)
            plain.Add(name, Of(value));
        return plain;
    }

    private static OrderedDictionary<string, object?> OfNode(INode node) => new()
    {
        ["elementId"] = node.ElementId,
        ["labels"] = node.Labels.ToList<object?>(),
        ["properties"] = OfMap(node.Properties),
    };

    private static OrderedDictionary<string, object?> OfRelationship(IRelationship relationship) => new()
    {
        ["elementId"] = relationship.ElementId,
        ["type"] = relationship.Type,
        ["start"] = relationship.StartNodeElementId,
        ["end"] = relationship.EndNodeElementId,
        ["properties"] = OfMap(relationship.Properties),
    };

    private static OrderedDictionary<string, object?> OfPoint(Point point)
    {
        var plain = new OrderedDictionary<string, object?> { ["srid"] = (long)point.SrId, ["x"] = point.X, ["y"] = point.Y };
        if (!double.IsNaN(point.Z))
            plain.Add("z", point.Z);
        return plain;
    }
}
