using Graph.Core.Model;
using Graph.Core.Schema;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Neo4j.Mapping;

namespace Graph.Neo4j.Query;

/// <summary>One entry of an order, as an expression.</summary>
/// <param name="Expression">What is compared; null where no element of the kind has it.</param>
/// <param name="Descending">Which way.</param>
/// <param name="Type">The type of its values in positions.</param>
/// <param name="NeverNull">Whether every element has it.</param>
/// <param name="Undated">Whether <see cref="PropertyMapper.Undated"/> stands for null.</param>
internal sealed record OrderTerm(string? Expression, bool Descending, Type Type, bool NeverNull = false, bool Undated = false)
{
    public string IsNull =>
        Expression is null
        ? $"NOT {CypherBuilder.Never}"
        : NeverNull ? CypherBuilder.Never : Undated ? $"{Expression} < 0" : $"{Expression} IS NULL";

    public string IsNotNull =>
        Expression is null
        ? CypherBuilder.Never
        : NeverNull ? $"NOT {CypherBuilder.Never}" : Undated ? $"{Expression} >= 0" : $"{Expression} IS NOT NULL";

    public static OrderTerm Of(OrderEntry entry, string x, Kind kind, string degree)
    {
        var schema = OrderSchema.Of(entry.By);
        if (!schema.Has(kind))
            return new(null, entry.Descending, schema.Type);
        var expression = entry.By switch
        {
            OrderBy.Date => $"{x}.sortDate",
            OrderBy.Name => $"{x}.sortName",
            OrderBy.Recorded => $"{x}.revision",
            OrderBy.Degree => degree,
            OrderBy.Score => $"{x}.score",
            OrderBy.Number => $"{x}.number",
            _ => $"{x}.type",
        };
        return new(expression, entry.Descending, schema.Type, !schema.MayBeNull, Undated: entry.By == OrderBy.Date);
    }

    /// <summary>What stands behind ORDER BY; nothing where all are equal in it.</summary>
    public IEnumerable<string> Sorting(bool backward)
    {
        if (Expression is null)
            yield break;
        var descending = Descending ^ backward;
        // Undated ones are the least, so they stand last by themselves when the newest come first, and first when that list is read from
        // its end.
        if (!NeverNull && !(Undated && Descending))
            yield return $"{IsNull}{Way(backward)}";
        yield return Expression + Way(descending);
    }

    public static string Way(bool descending) => descending ? " DESC" : "";

    /// <summary>The value in a row, for its position.</summary>
    public object? Read(object? value) => Undated && value is PropertyMapper.Undated ? null : value;

    /// <summary>A value of a cursor, checked.</summary>
    public void Check(object? value)
    {
        if (value is not null && value.GetType() != Type)
            throw Position.OfAnotherList();
    }
}
