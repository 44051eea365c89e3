using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Core.Storage.Paging;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Paging;

/// <summary>The arguments of connections: their declaration, and how they are read.</summary>
internal static class PageArguments
{
    /// <summary>The rows of a page where nothing is said.</summary>
    public const int DefaultSize = 20;

    /// <summary>Paging forward.</summary>
    public static IReadOnlyList<ArgumentEntry> Forward { get; } =
    [
        new("first", "Int",
            $"Maximum number of rows from the start or after a cursor, at most {PageRequest.MaxRows}. Default: {DefaultSize} if " +
            "neither first nor last is given."),
        new("after", "String", "Returns rows after this cursor."),
    ];

    /// <summary>Paging both ways.</summary>
    public static IReadOnlyList<ArgumentEntry> Both { get; } =
    [
        .. Forward,
        new("last", "Int",
            $"Maximum number of rows from the end or before a cursor, in the same order, at most {PageRequest.MaxRows}. Cannot be " +
            "combined with first."),
        new("before", "String", "Returns rows before this cursor."),
    ];

    /// <summary>Which elements of a kind, in which order, which page.</summary>
    public static IReadOnlyList<ArgumentEntry> List(Kind kind) =>
    [
        new("where", $"{kind}Filter", $"Filter for {kind.Plural()}. Default: all."),
        new("order", $"[{kind}Order!]", $"Sort order. Default: {DefaultOrder(kind)}."),
        .. Both,
    ];

    /// <summary>The page that the arguments ask for.</summary>
    /// <exception cref="InvalidRequestException">They contradict each other, a size lies outside 0 to 500, or a cursor belongs to another
    /// list.</exception>
    public static PageRequest Read(Arguments arguments, string fingerprint, IReadOnlyList<Type> types)
    {
        var (first, last) = (arguments.Value<int>("first"), arguments.Value<int>("last"));
        if (first is not null && last is not null)
            throw new InvalidRequestException(ErrorCodes.PageSize,
                $"first is {first} and last is {last}; give one of them: first pages forward, last backward.");
        Check("first", first);
        Check("last", last);
        return new PageRequest(first ?? last ?? DefaultSize, last is not null, At("after"), At("before"));

        Position? At(string name) => arguments.Text(name) is { } cursor ? Cursor.Read(cursor, fingerprint, types, name) : null;
    }

    private static void Check(string name, int? size)
    {
        if (size is < 0 or > PageRequest.MaxRows)
            throw new InvalidRequestException(ErrorCodes.PageSize,
                $"{name} is {size}; give 0 to {PageRequest.MaxRows}, and page on with a cursor.");
    }

    private static string DefaultOrder(Kind kind) => Order.Default(kind) switch
    {
        var order when order == Order.Newest => "newest first",
        var order when order == Order.ByType => "by type",
        _ => "by name",
    };
}
