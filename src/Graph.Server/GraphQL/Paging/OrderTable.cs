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

    private static readonly OrderField Name = new("name", OrderBy.Name, "By name, ignoring case and diacritics.");
    private static readonly OrderField Recorded = new("recorded", OrderBy.Recorded, "By recording time of the visible version.");

    /// <summary>Every order input.</summary>
    public static IReadOnlyList<OrderTable> All { get; } =
    [
        new(Kind.Actor, Name, Recorded, new("degree", OrderBy.Degree, "By number of facts of the actor in the whole record.")),
        new(Kind.Place, Name, Recorded),
        new(Kind.Issue, Name, Recorded),
        new(Kind.Process, new("start", OrderBy.Date, "By start date."), Name, Recorded),
        new(Kind.Event, new("date", OrderBy.Date, "By date."), Recorded, Name),
        new(Kind.Source, new("publishedOn", OrderBy.Date, "By publication date."), Name, Recorded),
        new(Kind.Participation, new("date", OrderBy.Date, "By the date of the participation, otherwise of the event."), Recorded),
        new(Kind.Stance, new("start", OrderBy.Date, "By start date."),
            new("score", OrderBy.Score, "By score; ascending runs from against to for."), Recorded),
        new(Kind.Claim, new("statedOn", OrderBy.Date, "By the date of the claim, otherwise its validity."),
            new("number", OrderBy.Number, "By the stated number."), Recorded),
        new(Kind.Relation, new("type", OrderBy.Type, "By the code of the relation type."),
            new("start", OrderBy.Date, "By start date."), Recorded),
        new(Kind.Engagement, new("start", OrderBy.Date, "By start date."), Recorded),
    ];

    /// <summary>The name of the input.</summary>
    public string InputName => $"{Kind}Order";

    /// <summary>The table of a kind.</summary>
    public static OrderTable Of(Kind kind) => All.First(table => table.Kind == kind);

    /// <summary>The input as a table.</summary>
    public InputTable Input =>
        new(InputName,
            $"One entry of an order of {Kind.Plural()}; give exactly one field. Ties are broken in a fixed order; nulls sort last.",
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
                $"An entry of order names {said}; each names exactly one field: write ["
                    + $"{string.Join(", ", Fields.Take(2).Select(field => $"{{{field.Name}: ASC}}"))}].");
        }
        return new OrderEntry(only.By, (Direction)entry[only.Name]! == Direction.Desc);
    }
}
