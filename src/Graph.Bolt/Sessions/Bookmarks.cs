namespace Neo4j.Driver;

/// <summary>Marks in the history of a database: a transaction given some of them waits until its server has come that far.</summary>
public abstract class Bookmarks
{
    private protected Bookmarks()
    {
    }

    /// <summary>The marks.</summary>
    public abstract string[] Values { get; }

    /// <summary>Takes marks that were kept elsewhere.</summary>
    public static Bookmarks From(params string[] values) => new Graph.Bolt.BookmarkSet(values);
}
