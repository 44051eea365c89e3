using System.Globalization;
using Graph.Embedded.Sqlite;

namespace Graph.Embedded.Query;

/// <summary>The parameters of a statement while its text is built. Every value from outside is one.</summary>
internal sealed class SqlBuilder
{
    // A longer list is one parameter, as JSON, so that there are few different texts.
    private const int MaxListed = 6;

    private readonly List<object?> _values = [];
    private string? _revision;
    private int _aliases;

    /// <summary>The parameter for the element that a hop starts from; it changes from row to row.</summary>
    public const string Node = "?1";

    /// <summary>A query; one that hops from an element keeps the first parameter for it.</summary>
    public SqlBuilder(bool fromNode)
    {
        if (fromNode)
            _values.Add(null);
        FromNode = fromNode;
    }

    private SqlBuilder(SqlBuilder other)
    {
        (FromNode, _revision, _aliases) = (other.FromNode, other._revision, other._aliases);
        _values.AddRange(other._values);
    }

    public bool FromNode { get; }

    /// <summary>The number of the parameter added last.</summary>
    public int Last => _values.Count;

    /// <summary>A copy that grows independently.</summary>
    public SqlBuilder Fork() => new(this);

    /// <summary>A parameter with this value.</summary>
    public string Add(object? value)
    {
        _values.Add(value);
        return "?" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The one parameter for the view's revision.</summary>
    public string Revision(long revision) => _revision ??= Add(revision);

    /// <summary>A name for a row, used nowhere else in the statement.</summary>
    public string Alias(string prefix) => prefix + (++_aliases).ToString(CultureInfo.InvariantCulture);

    /// <summary><c>x IN (these)</c>.</summary>
    public string In(string expression, IReadOnlyCollection<long> values) => values.Count switch
    {
        0 => "0",
        1 => $"{expression} = {Add(values.First())}",
        <= MaxListed => $"{expression} IN ({string.Join(", ", values.Select(value => Add(value)))})",
        _ => $"{expression} IN (SELECT value FROM json_each({Add("[" + string.Join(',', values) + "]")}))",
    };

    /// <summary><c>x IN (these)</c>.</summary>
    public string In(string expression, IReadOnlyCollection<string> values) => values.Count switch
    {
        0 => "0",
        1 => $"{expression} = {Add(values.First())}",
        <= MaxListed => $"{expression} IN ({string.Join(", ", values.Select(value => Add(value)))})",
        _ => $"{expression} IN (SELECT value FROM json_each({Add(System.Text.Json.JsonSerializer.Serialize(values))}))",
    };

    /// <summary>The statement, bound; for a hop, from that element. Values that this query bound before are not bound again.</summary>
    public PreparedCommand Bind(PreparedCommand command, long node = 0)
    {
        BindRest(command);
        // A statement that matches nothing has no parameter for the element.
        if (FromNode && command.Parameters > 0)
            command.Bind(1, node);
        return command;
    }

    /// <summary>The statement, bound, from those elements as JSON.</summary>
    public PreparedCommand Bind(PreparedCommand command, string nodes)
    {
        BindRest(command);
        command.Bind(1, nodes);
        return command;
    }

    private void BindRest(PreparedCommand command)
    {
        command.Rewind();
        if (ReferenceEquals(command.Owner, this))
            return;
        // A statement may use fewer parameters than its query has.
        var count = Math.Min(_values.Count, command.Parameters);
        for (var i = FromNode ? 1 : 0; i < count; i++)
            command.Bind(i + 1, _values[i]);
        command.Owner = this;
    }
}
