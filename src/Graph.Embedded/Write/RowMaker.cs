using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Embedded.Schema;
using Graph.Embedded.Write.Indexes;

namespace Graph.Embedded.Write;

/// <summary>Turns the versions of a plan into rows.</summary>
/// <param name="current">The present versions: before the plan at first, after it once the rows are made.</param>
/// <param name="nextId">The number that the first new element takes.</param>
internal sealed class RowMaker(CurrentVersions current, long nextId)
{
    /// <summary>The number that the next new element takes.</summary>
    public long NextId { get; private set; } = nextId;

    /// <summary>The rows of these versions, in their order.</summary>
    public IReadOnlyList<ElementRow> Make(IReadOnlyList<ElementVersion> versions)
    {
        var made = new (StoredElement? Old, StoredElement New)[versions.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = current.Exchange(versions[i], NextId);
            if (made[i].Old is null)
                NextId++;
        }
        var indexed = IndexedContent.Of(versions);
        var rows = new ElementRow[made.Length];
        for (var ordinal = 0; ordinal < rows.Length; ordinal++)
            rows[ordinal] = RowOf(made[ordinal].New, made[ordinal].Old, indexed[ordinal], ordinal);
        return rows;
    }

    private ElementRow RowOf(StoredElement element, StoredElement? old, IndexedContent indexed, int ordinal)
    {
        var content = element.Version.Content;
        var datedBy = (content as Fact)?.DatedBy;
        var (bounds, dateOf, supportsLive) = (EventDateSync.OwnTime(content).Bounds, default(long?), true);
        Span<long?> ends = [null, null, null];
        foreach (var (end, key) in References.Of(content))
        {
            var other = FindEnd(element.Version, key);
            ends[EndColumns.Column(content.Kind, end) - 1] = other?.Id;
            if (content is Citation && end == End.Supports)
                supportsLive = other is { Version.IsLive: true };
            if (key == datedBy && other is { Version.Content: Event happened })
                (bounds, dateOf) = (happened.Date.Bounds, other.Id);
        }
        return new ElementRow
        {
            Element = element,
            Old = old?.Version,
            Indexed = indexed,
            Ordinal = ordinal,
            SupportsLive = supportsLive,
            Bounds = bounds,
            DatedBy = dateOf,
            E1 = ends[0],
            E2 = ends[1],
            E3 = ends[2],
            Merged = element.Version.MergedInto is { } kept ? Find(kept).Id : null,
        };
    }

    // A redaction overwrites the ends of all versions with the last ones, so a restored version may name ends that do not exist yet.
    private StoredElement? FindEnd(ElementVersion version, Key key) => version.IsRedacted ? current.Find(key) : Find(key);

    private StoredElement Find(Key key) =>
        current.Find(key) ?? throw new InvalidOperationException($"The plan refers to '{key}', which is not in the record.");
}
