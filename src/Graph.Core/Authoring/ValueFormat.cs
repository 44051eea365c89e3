using Graph.Core.Ontologies;
using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>What the values of a property look like, and how they are read.</summary>
public abstract record ValueFormat
{
    private protected ValueFormat()
    {
    }

    /// <summary>The value, read; null where it was refused, which the reading then knows.</summary>
    internal abstract object? Read(DraftValue value, DraftReader reading);
}

/// <summary>A form of values that are written as one text.</summary>
public abstract record ScalarFormat : ValueFormat
{
    private protected ScalarFormat()
    {
    }

    internal override object? Read(DraftValue value, DraftReader reading)
    {
        if (CheckOne(reading.Property, value) is { } bare)
            return reading.AddProblem(value.At, bare);
        var result = Parse(value.Text!, reading.Ontology);
        return result is ValueProblem problem ? reading.AddProblem(value.At, problem) : result;
    }

    /// <summary>Why a value is not one text that says something; null where it is.</summary>
    internal static ValueProblem? CheckOne(string property, DraftValue value) =>
        value.Text is null ? new(ProblemCode.Malformed, $"{property} is {value.Sort}.", "Write one value.")
        : string.IsNullOrWhiteSpace(value.Text) ? new(ProblemCode.InvalidValue, $"{property} is blank.", "Give a value, or leave it out.")
        : null;

    /// <summary>The value of the text, or a <see cref="ValueProblem"/>.</summary>
    private protected abstract object Parse(string text, Ontology ontology);
}

/// <summary>Why a value is refused.</summary>
internal sealed record ValueProblem(string Code, string Message, string Hint)
{
    /// <summary>A value as messages quote it.</summary>
    public static string Quote(string text) => $"'{(text.Length <= 80 ? text : text[..80] + "…").ReplaceLineEndings(" ")}'";
}
