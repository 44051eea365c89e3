using System.Globalization;
using System.Text;
using Graph.Core.Extracts;
using Graph.Core.Recording;

namespace Graph.Neo4j.Export;

/// <summary>
/// The change log of a script: for each revision of an exported element, its time and the keys recorded in it. Entries are numbered
/// through the whole script, since an extract does not know how many entries a revision had.
/// </summary>
internal sealed class ChangeLogScript
{
    private const int MaxKeys = 2_000;

    private readonly List<(Recorded At, long First, string[] Keys)> _entries = [];
    private int _keys;
    private long _next;

    /// <summary>Whether enough entries wait for a statement.</summary>
    public bool IsFull => _keys >= MaxKeys;

    /// <summary>Adds versions.</summary>
    public void Enter(IEnumerable<ElementVersion> versions)
    {
        foreach (var revision in versions.GroupBy(version => version.Recorded.Revision).OrderBy(revision => revision.Key))
        {
            var together = revision.ToArray();
            _entries.Add((together[0].Recorded, _next, [.. together.Select(version => version.Key.Value)]));
            _keys += together.Length;
            _next += together.Length;
        }
    }

    /// <summary>Appends the statement that creates the waiting entries.</summary>
    public void Flush(StringBuilder to)
    {
        if (_entries.Count == 0)
            return;
        to.Append("UNWIND [\n");
        for (var i = 0; i < _entries.Count; i++)
        {
            var (at, first, keys) = _entries[i];
            to.Append(i == 0 ? "[" : ",\n[").Append(CultureInfo.InvariantCulture, $"{at.Revision}, ").AppendLiteral(ExtractText.Time(at.At))
                .Append(", ");
            (at.By is { } by ? to.AppendLiteral(by) : to.Append("null")).Append(CultureInfo.InvariantCulture, $", {first}, ")
                .AppendLiteral(string.Join(' ', keys)).Append(']');
        }
        to.Append("\n] AS row\nMERGE (b:Batch {revision: row[0]}) SET b.at = datetime(row[1]), b.by = row[2]\n");
        to.Append("MERGE (d:ChangeLog {revision: row[0], first: row[3]}) SET d.keys = split(row[4], ' ');\n\n");
        _entries.Clear();
        _keys = 0;
    }
}
