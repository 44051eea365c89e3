using Neo4j.Driver;

namespace Graph.Bolt;

internal sealed class BookmarkSet(IEnumerable<string> values) : Bookmarks
{
    public static readonly BookmarkSet Empty = new([]);

    public override string[] Values { get; } = [.. values.Where(v => v is not null).Distinct()];

    public override bool Equals(object? obj) => obj is BookmarkSet other && Values.ToHashSet().SetEquals(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => hash ^ StringComparer.Ordinal.GetHashCode(value));
}
