using System.Globalization;
using System.Text;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Core.Time;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>Which values are returned of the elements of one level, and how the wanted properties are made of them.</summary>
internal sealed class Projection
{
    private readonly List<string> _columns = [];
    private readonly CypherBuilder _cypher;
    private readonly ViewCompiler _sight;
    private readonly string _x;
    private readonly Selections _wanted;
    private readonly Kind? _kind;
    private readonly Func<IReadOnlyList<object?>, object?>[]?[] _readers = new Func<IReadOnlyList<object?>, object?>[]?[Kinds.All.Count];

    /// <param name="cypher">Collects the query parameters.</param>
    /// <param name="views">The view.</param>
    /// <param name="wanted">What is wanted.</param>
    /// <param name="kinds">The kinds that the elements may be of.</param>
    /// <param name="x">Their name.</param>
    /// <param name="keyed">Whether the keys are needed, whatever is wanted.</param>
    public Projection(CypherBuilder cypher, ViewCompiler views, Selections wanted, IReadOnlyList<Kind> kinds, string x, bool keyed)
    {
        (_cypher, _sight, _wanted, _x) = (cypher, views, wanted, x);
        // The key tells the kind, and of which entity others were merged into.
        if (!keyed && kinds is [var only] && !wanted[only].Keyed && wanted[only].SlotOf(Property.MergedKeys) < 0)
            _kind = only;
        else
            _columns.Add($"{x}.key");
        foreach (var kind in kinds)
            _readers[(int)kind] = [.. wanted[kind].Properties.Select(property => ReaderOf(property, kind))];
    }

    /// <summary>The values, as expressions.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The row, without what its hops find.</summary>
    public Row Read(IReadOnlyList<object?> row, DeferredHops deferred)
    {
        Key? key = _kind is null ? Key.Parse((string)row[0]!) : null;
        var kind = _kind ?? key!.Value.Kind;
        var selection = _wanted[kind];
        var readers = _readers[(int)kind] ?? throw new InvalidOperationException($"{key} is not of a kind that was asked for.");
        var values = readers.Length == 0 ? [] : new object?[readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = readers[i](row);
            if (values[i] is EquatableList<Key> { Count: > 0 })
                deferred.Absorbed(values, i, key!.Value);
        }
        return new Row(kind, key, selection, values, selection.Hops.Count == 0 ? [] : new RowPage[selection.Hops.Count]);
    }

    private int Column(string expression)
    {
        var at = _columns.IndexOf(expression);
        if (at >= 0)
            return at;
        _columns.Add(expression);
        return _columns.Count - 1;
    }

    private Func<IReadOnlyList<object?>, object?> ReaderOf(Property property, Kind kind)
    {
        var schema = PropertySchema.Of(property);
        if (!schema.Has(kind))
            return _ => null;
        switch (property)
        {
            case Property.Recorded:
                var (revision, at, by, version) =
                    (Own("revision"), Column($"{_x}.recordedAt.epochMillis"), Own("recordedBy"), Own("version"));
                return row => new Recorded((long)row[revision]!, VersionMapper.Time((long)row[at]!), (string?)row[by],
                    VersionMapper.Number(row[version]));
            case Property.Retracted:
                var (then, who, why) = (Column($"{_x}.retractedAt.epochMillis"), Own("retractedBy"), Own("retractedFor"));
                return row => VersionMapper.Retraction(row[then], row[who], row[why]);
            case Property.Degree:
                var degree = Column(_sight.Degree(_cypher, _x, [kind]));
                return row => row[degree];
            case Property.MergedKeys:
                var merged = Column(PastPatterns.Absorbed(_cypher, _x));
                return row => ((IReadOnlyList<object?>)row[merged]!).Select(key => Key.Parse((string)key!)).ToEquatableList();
            case Property.Validity:
                var (start, end, ongoing) = (Own("start"), Own("end"), Own("ongoing"));
                return row => new Interval(Date(row[start]), Date(row[end]), row[ongoing] is true);
            case Property.Names or Property.ExternalIds:
                var json = Own("json");
                return row => schema.Read(
                    new ElementVersion
                    {
                        Content = ElementJson.ReadKeyless(kind, Encoding.UTF8.GetBytes((string)row[json]!)),
                        Recorded = default, Operation = default
                    });
            default:
                return Plain(schema.Type, Own(schema.JsonName));
        }
    }

    private int Own(string name) => Column($"{_x}.{name}");

    private static Func<IReadOnlyList<object?>, object?> Plain(Type type, int column)
    {
        if (type == typeof(Uri))
            return row => row[column] is string text ? new Uri(text) : null;
        if (type == typeof(PartialDate))
            return row => Date(row[column]);
        if (type == typeof(DateOnly))
            return row => row[column] is string text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        if (type == typeof(Polarity))
            return row => Enum.Parse<Polarity>((string)row[column]!, ignoreCase: true);
        if (type == typeof(EquatableList<string>))
            return row => ((IReadOnlyList<object?>?)row[column] ?? []).Cast<string>().ToEquatableList();
        return row => row[column];
    }

    private static PartialDate? Date(object? text) => text is string date ? PartialDate.Parse(date) : null;
}
