using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Embedded.Query;

/// <summary>Streams the visible elements of a kind, by key, in chunks.</summary>
internal sealed class Scan(QueryContext context)
{
    private const int Chunk = 1_000;

    /// <summary>The next elements after a key.</summary>
    public IReadOnlyList<ElementVersion> Next(Kind kind, Key? after)
    {
        var query = new SqlBuilder(fromNode: false);
        var source = context.View.Element(query, kind, "e", "e.id");
        // Keys begin with their kind, so each kind is one range of the index of keys.
        source.Where.Add($"e.key > {query.Add(after?.Value ?? kind.Prefix() + ":")} AND e.key < {query.Add(kind.Prefix() + ";")}");
        var command = query.Bind(context.Connection.Prepare(
            $"SELECT {VersionMapper.Columns("e")} FROM {source.From} {VersionMapper.Revision("e")} " +
            $"WHERE {source.Conditions} ORDER BY e.key LIMIT {query.Add(Chunk)}"));
        var versions = new List<ElementVersion>();
        while (command.Step())
            versions.Add(VersionMapper.Read(command).Version);
        return versions;
    }
}
