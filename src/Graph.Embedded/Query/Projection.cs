using System.Text;
using Graph.Core.Model;
using Graph.Core.Recording;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Time;
using Graph.Embedded.Schema;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>The columns that one level of a fetch reads, and how the wanted properties are made of them.</summary>
internal sealed class Projection
{
    private readonly List<string> _columns = [];
    private readonly ViewCompiler _views;
    private readonly SqlBuilder _sql;
    private readonly MergedKeys _merged;
    private readonly string _alias;
    private readonly Func<PreparedCommand, object?>[]?[] _readers = new Func<PreparedCommand, object?>[]?[Kinds.All.Count];
    private readonly Selections _wanted;
    private readonly int[] _ends = [-1, -1, -1];
    private JsonContent? _content;

    /// <param name="views">The view.</param>
    /// <param name="sql">Takes the parameters.</param>
    /// <param name="merged">Finds absorbed keys.</param>
    /// <param name="wanted">The selection.</param>
    /// <param name="kind">The only kind found at this level, or null.</param>
    /// <param name="alias">The name of the row.</param>
    public Projection(ViewCompiler views, SqlBuilder sql, MergedKeys merged, Selections wanted, Kind? kind, string alias)
    {
        (_views, _sql, _merged, _wanted, _alias) = (views, sql, merged, wanted, alias);
        _columns.AddRange([$"{alias}.id", $"{alias}.key"]);
        foreach (var each in kind is { } only ? [only] : Kinds.All)
        {
            var selection = wanted[each];
            _readers[(int)each] = [.. selection.Properties.Select(property => ReaderOf(property, each))];
            foreach (var hop in selection.Hops.OfType<EndHop>())
                if (EndColumns.Column(each, hop.End) is > 0 and var number)
                    _ends[number - 1] = Column($"{alias}.e{number}");
        }
    }

    /// <summary>The columns, for SELECT.</summary>
    public string Select => string.Join(", ", _columns);

    /// <summary>How many columns they are.</summary>
    public int Width => _columns.Count;

    public RawRow Read(PreparedCommand row)
    {
        var key = Key.Parse(row.Text(1));
        var selection = _wanted[key.Kind];
        var readers = _readers[(int)key.Kind]!;
        var values = readers.Length == 0 ? [] : new object?[readers.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = readers[i](row);
        _content?.Forget();
        return new RawRow(row.Long(0), key, selection, values, End(row, 0), End(row, 1), End(row, 2));
    }

    private long End(PreparedCommand row, int i) => _ends[i] < 0 ? 0 : row.Long(_ends[i]);

    private int Column(string expression)
    {
        var at = _columns.IndexOf(expression);
        if (at >= 0)
            return at;
        _columns.Add(expression);
        return _columns.Count - 1;
    }

    private Func<PreparedCommand, object?> ReaderOf(Property property, Kind kind)
    {
        var schema = PropertySchema.Of(property);
        if (!schema.Has(kind))
            return _ => null;
        switch (property)
        {
            case Property.Name:
                var name = Column($"{_alias}.name");
                return row => row.Text(name);
            case Property.Type or Property.Role or Property.Position:
                return Word("code");
            case Property.Country:
                var country = Column($"upper({_alias}.tag)");
                return row => row.Word(country);
            case Property.Reliability:
                return Word("mark");
            case Property.Polarity:
                var polarity = Column($"{_alias}.mark");
                return row => Enum.Parse<Polarity>(row.Word(polarity)!);
            case Property.Latitude or Property.Longitude or Property.Score or Property.Number or Property.Confidence:
                var number = Column($"{_alias}.{schema.JsonName}");
                return row => row.DoubleOrNull(number);
            case Property.Validity when kind != Kind.Claim:
                return Validity();
            case Property.PublishedOn:
                var (day, last) = (Column($"{_alias}.start_first"), Column($"{_alias}.start_last"));
                return row => row.Int(day) is not Bounds.Past and var first
                    ? PartialDate.Between(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(row.Int(last)))
                    : null;
            case Property.Recorded:
                return Recorded();
            case Property.Retracted:
                var retracted = Column($"{_alias}.retracted");
                return row => row.TextOrNull(retracted) is { } text ? VersionMapper.Retraction(text) : null;
            case Property.Degree:
                var degree = Column(_views.Degree(_sql, _alias));
                return row => row.Long(degree);
            case Property.MergedKeys:
                return row => _merged.Into(row.Long(0));
            default:
                return FromContent(schema, kind);
        }
    }

    private Func<PreparedCommand, object?> Word(string name)
    {
        var column = Column($"{_alias}.{name}");
        return row => row.Word(column);
    }

    // What an event dates has no time of its own.
    private Func<PreparedCommand, object?> Validity()
    {
        var first = Column($"{_alias}.start_first");
        var (second, third, fourth) = (Column($"{_alias}.start_last"), Column($"{_alias}.end_first"), Column($"{_alias}.end_last"));
        var datedBy = Column($"{_alias}.dated_by");
        return row => row.IsNull(datedBy)
            ? new Bounds(row.Int(first), row.Int(second), row.Int(third), row.Int(fourth)).ToInterval()
            : default(Interval);
    }

    private Func<PreparedCommand, object?> Recorded()
    {
        var revision = Column($"{_alias}.revision");
        var version = Column($"{_alias}.version");
        var at = Column($"(SELECT p.at FROM revision p WHERE p.revision = {_alias}.revision)");
        var by = Column($"(SELECT p.by FROM revision p WHERE p.revision = {_alias}.revision)");
        return row => new Recorded(row.Long(revision), VersionMapper.Time(row.Long(at)), row.Word(by), row.Int(version));
    }

    private Func<PreparedCommand, object?> FromContent(PropertySchema property, Kind kind)
    {
        var content = _content ??= new JsonContent(Column($"{_alias}.body"));
        if (property.Type != typeof(string))
            return row => content.Value(row, kind, property);
        var name = Encoding.UTF8.GetBytes(property.JsonName);
        return row => content.Text(row, name);
    }
}
