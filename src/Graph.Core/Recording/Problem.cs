namespace Graph.Core.Recording;

/// <summary>A problem in the input to be recorded.</summary>
/// <param name="Code">A stable code, one of <see cref="ProblemCode"/>.</param>
/// <param name="Message">The description; it quotes the value.</param>
/// <param name="Hint">The correction.</param>
/// <param name="Element">The key of the element, if it has one yet.</param>
/// <param name="Property">The name of the property, as in a dossier.</param>
/// <param name="At">The location in the input.</param>
public sealed record Problem(string Code, string Message, string Hint, string? Element = null, string? Property = null, Location? At = null)
{
    /// <summary>The problem in one line: location, message, hint.</summary>
    public override string ToString() => $"{(At is null ? Element is null ? "" : Element + ": " : At + ": ")}{Message} {Hint}";
}
