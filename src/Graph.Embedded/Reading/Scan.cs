using Graph.Core.Model;
using Graph.Core.Recording;

namespace Graph.Embedded.Reading;

/// <summary>Streams the visible elements of a kind, by key, in chunks.</summary>
internal sealed class Scan(Question question)
{
    private const int Chunk = 1_000;

    /// <summary>The next ones after a key.</summary>
    public IReadOnlyList<ElementVersion> Next(Kind kind, Key? after)
    {
        var query = new Query(fromNode: false);
        var source = question.Sight.Element(query, kind, "e", "e.id");
        // Keys begin with their kind, so the index of keys has each kind together.
        source.Where.Add($"e.key > {query.Add(after?.Value ?? kind.Prefix() + ":")} AND e.key < {query.Add(kind.Prefix() + ";")}");
        var statement = query.Bind(question.Connection.Prepare(
            $"SELECT {StoredVersion.Columns("e")} FROM {source.From} {StoredVersion.Revision("e")} WHERE {source.Conditions} ORDER BY e.key LIMIT {query.Add(Chunk)}"));
        var versions = new List<ElementVersion>();
        while (statement.Step())
            versions.Add(StoredVersion.Read(statement).Version);
        return versions;
    }
}
