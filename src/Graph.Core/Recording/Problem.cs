namespace Graph.Core.Recording;

/// <summary>One thing that is wrong with what is to be recorded.</summary>
/// <param name="Code">A stable code, one of <see cref="ProblemCode"/>.</param>
/// <param name="Message">What is wrong; it quotes the value.</param>
/// <param name="Hint">What to do about it.</param>
/// <param name="Element">The element's key, where it has one yet.</param>
/// <param name="Property">The property, as written in a dossier.</param>
/// <param name="At">Where it was written.</param>
public sealed record Problem(string Code, string Message, string Hint, string? Element = null, string? Property = null, Location? At = null)
{
    /// <summary>The problem in one line: place, message, mend.</summary>
    public override string ToString() => $"{(At is null ? Element is null ? "" : Element + ": " : At + ": ")}{Message} {Hint}";
}
