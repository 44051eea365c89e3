namespace Graph.Core.Model;

/// <summary>An actor is engaged in a process, in a role: party, mediator, host, guarantor, observer.</summary>
public sealed record Engagement : Fact
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Engagement;

    /// <summary>Who is engaged.</summary>
    public required Key Actor { get; init => field = Require.OfKind(value, Kind.Actor, "actor"); }

    /// <summary>A code of the roles that engagements may have.</summary>
    public required string Role { get; init => field = Require.Code(value, "role"); }

    /// <summary>In what.</summary>
    public required Key Process { get; init => field = Require.OfKind(value, Kind.Process, "process"); }

    /// <inheritdoc/>
    public override EndList Ends => new((End.Actor, Actor), (End.Process, Process));

    /// <inheritdoc/>
    public override Fact Redirect(Key from, Key to) =>
        this with { Actor = Actor == from ? to : Actor, Process = Process == from ? to : Process };
}
