using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// A query that has passed the <see cref="Guard"/>, as it is sent: in Cypher 5 whatever the server's default, since that is what was
/// checked.
/// </summary>
internal sealed partial class CypherText(string query)
{
    private const string Dialect = "CYPHER 5 ";
    private const string Explain = "CYPHER 5 EXPLAIN ";

    private readonly string _checked = Guard.Check(query);

    /// <summary>Asks what the query does, without doing it.</summary>
    public string Planned => Explain + _checked;

    /// <summary>Does it.</summary>
    public string Run => Dialect + _checked;

    /// <summary>The server's words, without the query and with the location as its author counts.</summary>
    public string Reword(string message)
    {
        var match = Place().Match(message);
        if (!match.Success)
            return message;
        var offset = int.Parse(match.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture);
        var (line, column) =
            CypherRefusal.Place(query, offset - (message.Contains(Explain, StringComparison.Ordinal) ? Explain : Dialect).Length);
        return FormattableString.Invariant($"{message[..match.Index]} (line {line}, column {column}).");
    }

    [GeneratedRegex(@"\s*\(line \d+, column \d+ \(offset: (?<offset>\d{1,9})\)\)")]
    private static partial Regex Place();
}
