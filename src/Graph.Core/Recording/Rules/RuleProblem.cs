namespace Graph.Core.Recording.Rules;

/// <summary>What a rule found. The caller adds the element and the location: of a put, or of the property in a draft.</summary>
/// <param name="Code">A stable code, one of <see cref="ProblemCode"/>.</param>
/// <param name="Property">The property, or null where it concerns the whole element.</param>
/// <param name="Message">What is wrong; a sentence.</param>
/// <param name="Hint">How to correct it; a sentence.</param>
internal sealed record RuleProblem(string Code, string? Property, string Message, string Hint);
