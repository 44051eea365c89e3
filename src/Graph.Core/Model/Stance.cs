namespace Graph.Core.Model;

/// <summary>An actor holds a position on an issue, perhaps stated at an event.</summary>
public sealed record Stance : Fact
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Stance;

    /// <summary>Who holds it.</summary>
    public required Key Actor { get; init => field = Require.OfKind(value, Kind.Actor, "actor"); }

    /// <summary>On what.</summary>
    public required Key Issue { get; init => field = Require.OfKind(value, Kind.Issue, "issue"); }

    /// <summary>A code of the positions.</summary>
    public required string Position { get; init => field = Require.Code(value, "position"); }

    /// <summary>
    /// -1 against to 1 for; null for positions that take no side. Frozen when recorded, so that a later ontology changes no past answer.
    /// </summary>
    public double? Score { get; init => field = Require.InRange(value, -1, 1, "score"); }

    /// <summary>The stance in words, at most 10,000 characters.</summary>
    public string? Summary { get; init => field = Require.Text(value, 10_000, "summary"); }

    /// <summary>The event at which it was stated.</summary>
    public Key? StatedAt { get; init => field = Require.OfKindOrNull(value, Kind.Event, "statedAt"); }

    /// <inheritdoc/>
    public override EndList Ends => new((End.Actor, Actor), (End.Issue, Issue), (End.StatedAt, StatedAt));

    /// <inheritdoc/>
    public override Fact Redirect(Key from, Key to) => this with
    {
        Actor = Actor == from ? to : Actor,
        Issue = Issue == from ? to : Issue,
        StatedAt = StatedAt == from ? to : StatedAt,
    };
}
