using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Write;

/// <summary>
/// The numbers of relation types and origins; new ones get the next number. It lives for one batch, since a refused batch takes its
/// numbers back.
/// </summary>
internal sealed class SymbolTable(Connection connection)
{
    private readonly Dictionary<string, long> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _origins = new(StringComparer.Ordinal);

    public long RelationType(string code) =>
        Number(_types, code, "SELECT id FROM relation_type WHERE code = ?1", "INSERT INTO relation_type(code) VALUES (?1)");

    public long? Origin(string? name) =>
        name is null ? null : Number(_origins, name, "SELECT id FROM origin WHERE name = ?1", "INSERT INTO origin(name) VALUES (?1)");

    private long Number(Dictionary<string, long> known, string text, string select, string insert)
    {
        if (known.TryGetValue(text, out var number))
            return number;
        if (connection.Number(select, text) is not { } found)
        {
            connection.Run(insert, text);
            found = connection.LastRow;
        }
        return known[text] = found;
    }
}
