using Graph.Core.Model;
using Graph.Core.Storage;
using Graph.Server.GraphQL.Planning;
using Graph.Server.GraphQL.Schema;

namespace Graph.Server.GraphQL.Filters;

/// <summary>
/// What elements of a kind can be filtered by. All fields given must pass; an empty object and an empty <c>and</c> are true, an
/// empty <c>or</c> is false; null is as if left out.
/// </summary>
internal sealed partial record FilterTable(Kind Kind, params IReadOnlyList<FilterField> Fields)
{
    /// <summary>Every filter input.</summary>
    public static IReadOnlyList<FilterTable> All { get; } =
        [Actors, Places, Issues, Processes, Events, Sources, Participations, Engagements, Stances, Claims, Relations];

    /// <summary>The name of the input.</summary>
    public string InputName => $"{Kind}Filter";

    /// <summary>The input as a table.</summary>
    public InputTable Input =>
        new(InputName,
            $"Filter for {Kind.Plural()}. All given fields must match. An empty object matches everything; null is the same as " +
            "omitting the field.",
    [
        new("and", $"[{InputName}!]", "All of these must match. An empty list is true."),
        new("or", $"[{InputName}!]", "At least one of these must match. An empty list is false."),
        new("not", InputName, "This must not match."),
        .. Fields.Select(one => new InputEntry(one.Name, one.Type, one.Description)),
    ]);

    /// <summary>The table of a kind.</summary>
    public static FilterTable Of(Kind kind) => All.First(table => table.Kind == kind);

    /// <summary>The filter that an input object stands for.</summary>
    public Filter Read(IDictionary<string, object?> input, FilterReading reading)
    {
        reading.Count();
        var all = new List<Filter>();
        if (Given("and") is { } and)
            all.AddRange(ArgumentValues.List(and).Select(Nested));
        if (Given("or") is { } or)
            all.Add(new AnyOf([.. ArgumentValues.List(or).Select(Nested)]));
        if (Given("not") is { } not)
            all.Add(new Not(Nested(not)));
        foreach (var field in Fields)
            if (Given(field.Name) is { } value && field.Read(value, reading) is { } filter)
                all.Add(filter);
        return all is [var only] ? only : new AllOf(all);

        object? Given(string name) => input.TryGetValue(name, out var value) ? value : null;

        Filter Nested(object? value) => Read((IDictionary<string, object?>)value!, reading);
    }
}
