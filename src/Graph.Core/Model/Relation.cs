namespace Graph.Core.Model;

/// <summary>Any other edge between two entities: where an event was held, what a place lies within, who pressures whom.</summary>
public sealed record Relation : Fact
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Relation;

    /// <summary>A code of the relation types.</summary>
    public required string Type { get; init => field = Require.Code(value, "type"); }

    /// <summary>Where it starts.</summary>
    public required Key From { get; init => field = Require.Entity(value, "from"); }

    /// <summary>Where it ends.</summary>
    public required Key To { get; init => field = Require.Entity(value, "to"); }

    /// <inheritdoc/>
    public override Key? DatedBy => (Validity.IsUndated, From.Kind, To.Kind) switch
    {
        (true, Kind.Event, _) => From,
        (true, _, Kind.Event) => To,
        _ => null,
    };

    /// <inheritdoc/>
    public override bool IsOccurrence => From.Kind == Kind.Event || To.Kind == Kind.Event;

    /// <inheritdoc/>
    public override EndList Ends => new((End.From, From), (End.To, To));

    /// <inheritdoc/>
    public override Fact Redirect(Key from, Key to) =>
        this with { From = From == from ? to : From, To = To == from ? to : To };
}
