namespace Neo4j.Driver;

/// <summary>A text of Cypher and its parameters.</summary>
public class Query
{
    /// <summary>Creates a query without parameters.</summary>
    public Query(string text)
        : this(text, (IDictionary<string, object?>?)null)
    {
    }

    /// <summary>Creates a query whose parameters are an object's public properties.</summary>
    public Query(string text, object parameters)
        : this(text, new Dictionary<string, object?>(Graph.Bolt.Parameters.Of(parameters)))
    {
    }

    /// <summary>Creates a query; the parameters are read when it runs.</summary>
    public Query(string text, IDictionary<string, object?>? parameters)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Parameters = parameters ?? new Dictionary<string, object?>();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The parameters by name.</summary>
    public IDictionary<string, object?> Parameters { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
