namespace Graph.Core.Model;

/// <summary>A value that the model does not allow. Carries the problem as data, so that callers need not read the message.</summary>
public sealed class InvalidValueException : ArgumentException
{
    /// <summary>The exception for a problem.</summary>
    public InvalidValueException(ModelProblem problem)
        : base(problem.ToString(), problem.Property) => Problem = problem;

    /// <summary>What is wrong, and how to correct it.</summary>
    public ModelProblem Problem { get; }
}
