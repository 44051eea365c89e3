using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write.Indexes;

/// <summary>
/// Keeps the words of live versions, for search. The entry of the present stands under the element's id, those of the past under minus the
/// row of the version.
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

    /// <summary>Writes the index anew, since removed words stay in it until it happens to be merged.</summary>
    public void Purge() => connection.Run("INSERT INTO words(words) VALUES ('optimize')");
}
