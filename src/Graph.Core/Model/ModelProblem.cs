namespace Graph.Core.Model;

/// <summary>Why a value is not valid.</summary>
/// <param name="Message">What is wrong, with the value quoted; a sentence.</param>
/// <param name="Hint">How to correct it; a sentence.</param>
/// <param name="Property">The property that the value was given for, or null.</param>
public sealed record ModelProblem(string Message, string Hint, string? Property = null)
{
    /// <summary>Message and hint on one line.</summary>
    public override string ToString() => $"{Message} {Hint}";
}
