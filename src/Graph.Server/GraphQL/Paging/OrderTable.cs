using Graph.Core.Errors;
using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Paging;

/// <summary>One field of an order input: its name, what it orders by, what that is.</summary>
internal sealed record OrderField(string Name, OrderBy By, string Description);

/// <summary>What elements of a kind can be ordered by.</summary>
internal sealed record OrderTable(Kind Kind, params IReadOnlyList<OrderField> Fields)
{
    private const int MaxEntries = 8;

    private static readonly OrderField Name = new("name", OrderBy.Name, "By name, case and diacritics set aside.");
    private static readonly OrderField Recorded = new("recorded", OrderBy.Recorded, "By when the version seen was recorded.");

    /// <summary>Every order input.</summary>
    public static IReadOnlyList<OrderTable> All { get; } =
    [
        new(Kind.Actor, Name, Recorded, new("degree", OrderBy.Degree, "By how many facts have it as an end, in the whole record.")),
        new(Kind.Place, Name, Recorded),
        new(Kind.Issue, Name, Recorded),
        new(Kind.Process, new("start", OrderBy.Date, "By when it began."), Name, Recorded),
        new(Kind.Event, new("date", OrderBy.Date, "By when it happened."), Recorded, Name),
        new(Kind.Source, new("publishedOn", OrderBy.Date, "By when it was published."), Name, Recorded),
        new(Kind.Participation, new("date", OrderBy.Date, "By its own date, else the event's."), Recorded),
        new(Kind.Stance, new("start", OrderBy.Date, "By when it was first held."),
            new("score", OrderBy.Score, "By score, from against to for."), Recorded),
        new(Kind.Claim, new("statedOn", OrderBy.Date, "By when it was said, else when it was so."),
            new("number", OrderBy.Number, "By the figure."), Recorded),
        new(Kind.Relation, new("type", OrderBy.Type, "By the code of the relation type."),
            new("start", OrderBy.Date, "By when it began to be so."), Recorded),
        new(Kind.Engagement, new("start", OrderBy.Date, "By when it began."), Recorded),
    ];

    /// <summary>The name of the input.</summary>
    public string InputName => $"{Kind}Order";

    /// <summary>The table of a kind.</summary>
    public static OrderTable Of(Kind kind) => All.First(table => table.Kind == kind);

    /// <summary>The input as a table.</summary>
    public InputTable Input =>
        new(InputName, $"One entry of an order of {Kind.Plural()}: exactly one of its fields is given. Ties fall in a fixed order; nulls sort last.",
        [.. Fields.Select(one => new InputEntry(one.Name, "Direction", one.Description))]);

    /// <summary>The order in a list of entries; the default one where there are none.</summary>
    public Order Read(IReadOnlyList<object?>? entries)
    {
        if (entries is not { Count: > 0 })
            return Order.Default(Kind);
        if (entries.Count > MaxEntries)
            throw new InvalidRequestException(ErrorCodes.InvalidOrder,
                $"order has {entries.Count} entries; at most {MaxEntries} are allowed.");
        return new Order([.. entries.Select(entry => Entry((IDictionary<string, object?>)entry!))]);
    }

    private OrderEntry Entry(IDictionary<string, object?> entry)
    {
        var given = Fields.Where(field => entry.TryGetValue(field.Name, out var direction) && direction is not null).ToArray();
        if (given is not [var only])
        {
            var said = given.Length == 0 ? "none" : string.Join(" and ", given.Select(field => field.Name));
            throw new InvalidRequestException(ErrorCodes.InvalidOrder,
                $"An entry of order names {said}; each names exactly one field: write [{string.Join(", ", Fields.Take(2).Select(field => $"{{{field.Name}: ASC}}"))}].");
        }
        return new OrderEntry(only.By, (Direction)entry[only.Name]! == Direction.Desc);
    }
}
