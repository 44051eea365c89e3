using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Embedded.Sqlite;
using Graph.Embedded.Write.Indexes;

namespace Graph.Embedded.Query;

/// <summary>One entry of an order, as an expression.</summary>
/// <param name="Expression">What is compared.</param>
/// <param name="Descending">Which way.</param>
/// <param name="Type">The type of its values in positions.</param>
/// <param name="NeverNull">Whether every row has it.</param>
/// <param name="Undated">Whether it is an adjacency row's date, where <see cref="AdjacencyKey.Undated"/> stands for null.</param>
internal sealed record OrderTerm(string Expression, bool Descending, Type Type, bool NeverNull = false, bool Undated = false)
{
    public string IsNull => Undated ? $"{Expression} = {AdjacencyKey.Undated}" : $"{Expression} IS NULL";

    public string IsNotNull => Undated ? $"{Expression} > {AdjacencyKey.Undated}" : $"{Expression} IS NOT NULL";

    public static OrderTerm Of(OrderEntry entry, ViewCompiler views, SqlBuilder sql, FromClause from, Kind kind, bool byAdjacency)
    {
        var (schema, a) = (OrderSchema.Of(entry.By), from.Alias);
        if (!schema.Has(kind))
            return new("NULL", entry.Descending, schema.Type);
        var expression = entry.By switch
        {
            OrderBy.Date => byAdjacency ? $"{from.Adjacency}.date" : $"{a}.date",
            OrderBy.Name => $"{a}.sort",
            OrderBy.Recorded => $"{a}.revision",
            OrderBy.Degree => views.Degree(sql, a),
            OrderBy.Score => $"{a}.score",
            OrderBy.Number => $"{a}.number",
            _ => $"{a}.code",
        };
        // The index of names is a partial one, used only where the condition says that there is a name.
        var neverNull = !schema.MayBeNull && entry.By != OrderBy.Name;
        return new(expression, entry.Descending, schema.Type, neverNull, Undated: byAdjacency && entry.By == OrderBy.Date);
    }

    /// <summary>The value in a row, for its position.</summary>
    public object? Read(PreparedCommand row, int column)
    {
        if (row.IsNull(column))
            return null;
        if (Type == typeof(long))
            return row.Long(column) is var number && Undated && number == AdjacencyKey.Undated ? null : number;
        return Type == typeof(double) ? row.Double(column) : row.Text(column);
    }

    /// <summary>A value of a cursor, checked.</summary>
    public object? Check(object? value) => value is null || value.GetType() == Type
        ? value
        : throw Position.OfAnotherList();
}
