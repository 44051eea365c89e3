using Graph.Core.Model;
using Graph.Core.Ontologies;
using Graph.Core.Recording;
using Graph.Core.Recording.Rules;

namespace Graph.Core.Authoring;

/// <summary>A list.</summary>
/// <param name="Item">What its items look like.</param>
/// <param name="Most">The most items.</param>
public sealed record ListFormat(ValueFormat Item, int Most = 100) : ValueFormat
{
    internal override object? Read(DraftValue value, DraftReader reading)
    {
        if (value.Items is null)
            return reading.AddProblem(value.At,
                new(ProblemCode.Malformed, $"{reading.Property} is {value.Sort}.", "Write a list: [a, b], or one item a line after '- '."));
        if (value.Items.Count > Most)
            return reading.AddProblem(value.At,
                new(ProblemCode.TooLarge, $"{reading.Property} has {value.Items.Count} entries.", $"At most {Most} are allowed."));
        return value.Items.Select(item => Item.Read(item, reading)).OfType<object>().ToList();
    }
}

/// <summary>A map with known properties; its value is a <see cref="DraftValues"/>.</summary>
/// <param name="What">What it is, in a word for messages.</param>
/// <param name="Properties">The properties.</param>
/// <param name="Short">The property that a lone text stands for, or null.</param>
public sealed record MapFormat(string What, IReadOnlyList<DraftPropertySchema> Properties, string? Short = null) : ValueFormat
{
    internal override object? Read(DraftValue value, DraftReader reading) => value switch
    {
        { Properties: { } given } => reading.Read(What, given, value.At, Properties),
        { Text: not null } when Short is not null => reading.Read(What, [new(Short, value, value.At)], value.At, Properties),
        _ => reading.AddProblem(value.At,
            new(ProblemCode.Malformed, $"A {What} is {value.Sort}.",
            $"Write a map with {string.Join(", ", Properties.Select(p => p.Name))}.")),
    };
}

/// <summary>External ids as a map of schemes, each with an identifier or a list of them.</summary>
public sealed record ExternalIdsFormat : ValueFormat
{
    internal override object? Read(DraftValue value, DraftReader reading) => value.Properties is { } given
        ? given.SelectMany(property => ReadScheme(property, reading)).ToEquatableList()
        : reading.AddProblem(value.At,
        new(ProblemCode.Malformed, $"{reading.Property} is {value.Sort}.", "Write a map like {ISO3: UKR, WIKIDATA: Q212}."));

    private static IEnumerable<ExternalId> ReadScheme(DraftProperty property, DraftReader reading)
    {
        if (reading.Ontology.Find(Vocabulary.IdScheme, property.Name) is not { } scheme)
        {
            reading.AddProblem(property.At,
                new(ProblemCode.UnknownTerm, $"{ValueProblem.Quote(property.Name)} is not an id scheme.",
                $"Did you mean {string.Join(", ", reading.Ontology.Nearest(Vocabulary.IdScheme, property.Name))}?"));
            yield break;
        }
        foreach (var value in property.Value.Items ?? [property.Value])
        {
            if (Check(scheme, value.Text) is { } problem)
                reading.AddProblem(value.At, problem);
            else
                yield return new(scheme.Code, value.Text!);
        }
    }

    /// <summary>Why a value is not an identifier of the scheme; null where it is one.</summary>
    internal static ValueProblem? Check(Term scheme, string? value) => value is not { Length: > 0 and <= 200 }
        ? new(ProblemCode.InvalidValue, $"{ValueProblem.Quote(value ?? "a list or map")} is not an identifier of {scheme.Label}.",
            "Write 1 to 200 characters.")
        : ExternalIdRule.Check(scheme, value) is { } problem ? new(problem.Code, problem.Message, problem.Hint) : null;
}
