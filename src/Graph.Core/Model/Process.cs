using Graph.Core.Time;

namespace Graph.Core.Model;

/// <summary>A course of action over time that events are part of, such as talks or a war.</summary>
public sealed record Process : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Process;

    /// <summary>A code of the process types.</summary>
    public required string Type { get; init => field = Require.Code(value, "type"); }

    /// <summary>When it went on.</summary>
    public Interval Validity { get; init; }
}
