using Graph.Core.Authoring;
using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Neo4j.Client;
using Neo4j.Driver;

namespace Graph.Neo4j.Mapping;

/// <summary>
/// The relation types that the database may hold, and which of them a key tells. A relation whose key tells another, or none, is listed by
/// a node <c>RelationKey</c>.
/// </summary>
internal sealed class RelationTypes
{
    private readonly Dictionary<string, string> _bySafe;

    private RelationTypes(IEnumerable<string> codes)
    {
        All = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        _bySafe = All.GroupBy(FactKey.Safe).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>All of them, ordered.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Those of the ontology, and those that the database has from another.</summary>
    public static async Task<RelationTypes> ReadAsync(Database database, Ontology ontology, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType", [],
            cancellationToken).ConfigureAwait(false);
        var held = found.Select(row => row[0].As<string>()).Where(type => !Labels.ModelTypes.Contains(type));
        return new RelationTypes(ontology.RelationTypes.Select(type => type.Code).Concat(held));
    }

    /// <summary>Whether the key of a relation of that type tells it.</summary>
    public static bool Tells(Key key, string type) => key.Local.StartsWith(FactKey.Safe(type) + ":", StringComparison.Ordinal);

    /// <summary>The type that the key tells, or null: <c>HELD_AT</c> of <c>relation:held_at:event:x~place:y</c>.</summary>
    public string? ToldBy(Key key)
    {
        var local = key.Local;
        var colon = local.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : _bySafe.GetValueOrDefault(local[..colon]);
    }

    /// <summary>Those of the codes that there are.</summary>
    public IReadOnlyList<string> Those(IEnumerable<string> codes) => [.. All.Intersect(codes)];

    /// <summary>The types as they stand in a pattern: <c>A|B</c>.</summary>
    public static string Pattern(IEnumerable<string> types) => string.Join('|', types.Select(Labels.Quoted));
}
