using Graph.Core.Model;

namespace Graph.Core.Storage;

/// <summary>One step from entity to entity over a visible fact.</summary>
/// <param name="Fact">The fact's kind.</param>
/// <param name="Near">The end at which the step starts.</param>
/// <param name="Far">The end to which the step leads.</param>
/// <param name="Where">The filter on the facts; null is all.</param>
/// <param name="Closure">Whether the step is repeated one or more times (transitive closure).</param>
/// <param name="IncludeSelf">Whether the start entity is included in the result.</param>
public sealed record Step(Kind Fact, End Near, End Far, Filter? Where = null, bool Closure = false, bool IncludeSelf = false)
{
    /// <summary>The maximum number of entities that one closure follows, nearest first; further ones are omitted.</summary>
    public const int MaxInClosure = 100_000;
}
