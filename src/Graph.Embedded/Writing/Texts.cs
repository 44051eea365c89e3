using Graph.Core.Model;
using Graph.Core.Text;
using Graph.Embedded.Calls;

namespace Graph.Embedded.Writing;

/// <summary>Keeps the words of live versions, for search. The entry of the present stands under the element's id, those of the past under minus the row of the version.</summary>
internal sealed class Texts(Connection connection)
{
    public void Add(long entry, Element content)
    {
        var (names, texts) = Of(content);
        if (names is not null || texts is not null)
            connection.Run("INSERT INTO words(rowid, names, texts) VALUES (?1, ?2, ?3)", entry, names ?? "", texts ?? "");
    }

    public void Remove(long entry, Element content)
    {
        if (Of(content) is not (null, null))
            connection.Run("DELETE FROM words WHERE rowid = ?1", entry);
    }

    /// <summary>Writes the index anew, since removed words stay in it until it happens to be merged.</summary>
    public void Purge() => connection.Run("INSERT INTO words(words) VALUES ('optimize')");

    private static (string? Names, string? Texts) Of(Element content) => content switch
    {
        Entity entity => (string.Join(' ', entity.Names.SelectMany(name => Folding.Words(name.Text))), Words(entity.Description)),
        Stance stance => (null, Words(stance.Summary)),
        Claim claim => (null, Words(claim.Text)),
        Citation citation => (null, Words(citation.Quote)),
        _ => default,
    };

    private static string? Words(string? text) => text is null ? null : string.Join(' ', Folding.Words(text));
}
