using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write.Indexes;

/// <summary>
/// The words of live versions, for search. The entry of a present version has the element's id, that of a past version the negative number
/// of its row.
/// </summary>
internal sealed class FullTextIndex(Connection connection)
{
    private PreparedCommand? _add;

    public void Add(long entry, IndexedContent content)
    {
        if (content is { NameWords: null, TextWords: null })
            return;
        _add ??= connection.Prepare("INSERT INTO words(rowid, names, texts) VALUES (?1, ?2, ?3)");
        _add.Bind(1, entry);
        _add.Bind(2, content.NameWords ?? "");
        _add.Bind(3, content.TextWords ?? "");
        _add.Run();
    }

    public void Remove(long entry) => connection.Run("DELETE FROM words WHERE rowid = ?1", entry);

    /// <summary>Rewrites the index, since removed words stay in it until its segments are merged.</summary>
    public void Purge() => connection.Run("INSERT INTO words(words) VALUES ('optimize')");
}
