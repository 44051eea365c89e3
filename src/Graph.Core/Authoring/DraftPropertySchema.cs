using Graph.Core.Recording;

namespace Graph.Core.Authoring;

/// <summary>
/// A property that a draft may have: described here once, for reading, for messages and for the schema of the dossier format.
/// </summary>
/// <param name="Name">Its name, as in a dossier.</param>
/// <param name="Description">What it means, in a sentence.</param>
/// <param name="Format">What its values look like.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record DraftPropertySchema(string Name, string Description, ValueFormat Format, bool Required = false)
{
    /// <summary>
    /// The text of a value, for a reader that keeps a text for itself; null where it is refused, which is then a problem.
    /// </summary>
    /// <exception cref="InvalidOperationException">The property takes no text.</exception>
    public string? ReadText(DraftValue value, ICollection<Problem> problems)
    {
        var form = Format as TextFormat ?? throw new InvalidOperationException($"{Name} takes no text.");
        var problem = ScalarFormat.CheckOne(Name, value) ?? form.Check(value.Text!);
        if (problem is not null)
            problems.Add(new(problem.Code, problem.Message, problem.Hint, null, Name, value.At));
        return problem is null ? value.Text : null;
    }
}
