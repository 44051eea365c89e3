using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>One step from entity to entity over a visible fact.</summary>
/// <param name="Fact">The fact's kind.</param>
/// <param name="Near">Which end of it the step comes from.</param>
/// <param name="Far">Which end of it the step leads to.</param>
/// <param name="Where">Which facts; null is all.</param>
/// <param name="Closure">Whether the step is repeated any number of times from 1, so that all that can be reached is.</param>
/// <param name="IncludeSelf">Whether where it comes from counts among what it leads to.</param>
public sealed record Step(Kind Fact, End Near, End Far, Filter? Where = null, bool Closure = false, bool IncludeSelf = false)
{
    /// <summary>The most entities that one closure follows, the nearest first; those beyond are left out.</summary>
    public const int MaxInClosure = 100_000;
}
