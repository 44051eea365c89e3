using Graph.Core.Time;

namespace Graph.Core.Model;

/// <summary>Something that happened.</summary>
public sealed record Event : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Event;

    /// <summary>A code of the event types.</summary>
    public required string Type { get; init => field = Require.Code(value, "type"); }

    /// <summary>When it happened.</summary>
    public Interval Date { get; init; }
}
