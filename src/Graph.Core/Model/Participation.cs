namespace Graph.Core.Model;

/// <summary>An actor took part in an event, in a role.</summary>
public sealed record Participation : Fact
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Participation;

    /// <summary>Who took part.</summary>
    public required Key Actor { get; init => field = Require.OfKind(value, Kind.Actor, "actor"); }

    /// <summary>A code of the roles that participations may have.</summary>
    public required string Role { get; init => field = Require.Code(value, "role"); }

    /// <summary>In what.</summary>
    public required Key Event { get; init => field = Require.OfKind(value, Kind.Event, "event"); }

    /// <inheritdoc/>
    public override Key? DatedBy => Validity.IsUndated ? Event : null;

    /// <inheritdoc/>
    public override bool IsOccurrence => true;

    /// <inheritdoc/>
    public override EndList Ends => new((End.Actor, Actor), (End.Event, Event));

    /// <inheritdoc/>
    public override Fact Redirect(Key from, Key to) =>
        this with { Actor = Actor == from ? to : Actor, Event = Event == from ? to : Event };
}
