namespace Graph.Neo4j.CypherConsole;

/// <summary>
/// What the server says in words, as it may be shown: it repeats names of the query, and no control character of theirs must reach a
/// terminal.
/// </summary>
internal static class ServerWords
{
    /// <summary>A message, which may have several lines.</summary>
    public static string OfFailure(string message) => Printable(message, lines: true);

    /// <summary>
    /// A remark, on one line: "warn: label does not exist. The label `Akt` does not exist. …", without the condition at its head, which
    /// says the same.
    /// </summary>
    public static string OfRemark(string description) =>
        Printable(description.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? description[(end + 2)..] : description,
        lines: false);

    private static string Printable(string text, bool lines) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => !char.IsControl(c) || (c == '\n' && lines) ? c : '\uFFFD')) : text;
}
