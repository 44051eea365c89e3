using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;
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
        var a = from.Alias;
        return entry.By switch
        {
            OrderBy.Date when byAdjacency => new($"{from.Adjacency}.date", entry.Descending, typeof(long), Undated: true),
            OrderBy.Date => new($"{a}.date", entry.Descending, typeof(long)),
            OrderBy.Name => new($"{a}.sort", entry.Descending, typeof(string)),
            OrderBy.Recorded => new($"{a}.revision", entry.Descending, typeof(long), NeverNull: true),
            OrderBy.Degree when kind.IsEntity() => new(views.Degree(sql, a), entry.Descending, typeof(long), NeverNull: true),
            OrderBy.Score => new($"{a}.score", entry.Descending, typeof(double)),
            OrderBy.Number => new($"{a}.number", entry.Descending, typeof(double)),
            OrderBy.Type when kind is Kind.Relation || (kind.IsEntity() && kind != Kind.Issue) =>
                new($"{a}.code", entry.Descending, typeof(string), NeverNull: true),
            OrderBy.Degree => new("NULL", entry.Descending, typeof(long)),
            _ => new("NULL", entry.Descending, typeof(string)),
        };
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
        : throw new InvalidRequestException(ErrorCodes.InvalidCursor,
            "The cursor belongs to a list in another order; page from the start.");
}
