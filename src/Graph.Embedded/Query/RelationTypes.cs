using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>The numbers of relation types in adjacency rows.</summary>
internal sealed class RelationTypes(Connection connection)
{
    /// <summary>The numbers of those codes that the record has.</summary>
    public IReadOnlyList<long> Those(IEnumerable<string> codes) => [.. codes.Distinct().Select(Find).OfType<long>()];

    /// <summary>All that the record has.</summary>
    public IReadOnlyList<long> All()
    {
        var all = new List<long>();
        var command = connection.Prepare("SELECT id FROM relation_type ORDER BY id");
        while (command.Step())
            all.Add(command.Long(0));
        return all;
    }

    private long? Find(string code) => connection.Number("SELECT id FROM relation_type WHERE code = ?1", code);
}
