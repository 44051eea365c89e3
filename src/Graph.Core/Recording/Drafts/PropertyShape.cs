namespace Graph.Core.Recording.Drafts;

/// <summary>A property that a draft may have: described here once, for reading, for messages and for the schema of the dossier format.</summary>
/// <param name="Name">Its name, as in a dossier.</param>
/// <param name="Description">What it means, in a sentence.</param>
/// <param name="Form">What its values look like.</param>
/// <param name="Required">Whether it must be given.</param>
public sealed record PropertyShape(string Name, string Description, ValueForm Form, bool Required = false)
{
    /// <summary>The text of a value, for a reader that keeps a text for itself; null where it is refused, which is then a problem.</summary>
    /// <exception cref="InvalidOperationException">The property takes no text.</exception>
    public string? ReadText(DraftValue value, ICollection<Problem> problems)
    {
        var form = Form as TextForm ?? throw new InvalidOperationException($"{Name} takes no text.");
        var refusal = ScalarForm.CheckOne(Name, value) ?? form.Check(value.Text!);
        if (refusal is not null)
            problems.Add(new(refusal.Code, refusal.Message, refusal.Mend, null, Name, value.At));
        return refusal is null ? value.Text : null;
    }
}
