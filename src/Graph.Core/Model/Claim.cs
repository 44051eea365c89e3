using Graph.Core.Time;

namespace Graph.Core.Model;

/// <summary>Someone says something of an entity: a text, or a value of a field. Conflicting claims stand side by side.</summary>
public sealed record Claim : Fact
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Claim;

    /// <summary>Who says it; null is the source's own voice. Claimant is not publisher.</summary>
    public Key? Claimant { get; init => field = Require.OfKindOrNull(value, Kind.Actor, "claimant"); }

    /// <summary>The entity it is about.</summary>
    public required Key About { get; init => field = Require.Entity(value, "about"); }

    /// <summary>The side that a figure is about: 390 prisoners each way is not 390.</summary>
    public Key? Party { get; init => field = Require.OfKindOrNull(value, Kind.Actor, "party"); }

    /// <summary>How it is meant.</summary>
    public Polarity Polarity { get; init; }

    /// <summary>What is said, at most 10,000 characters. A claim has a text, or a field with a value, or both.</summary>
    public string? Text { get; init => field = Require.Text(value, 10_000, "text"); }

    /// <summary>What is measured, such as <c>drones_launched</c>.</summary>
    public string? Field { get; init => field = Require.Text(value, 100, "field"); }

    /// <summary>The figure.</summary>
    public double? Number { get; init => field = Require.Finite(value, "number"); }

    /// <summary>The least it may be, where a range is given.</summary>
    public double? Low { get; init => field = Require.Finite(value, "low"); }

    /// <summary>The most it may be, where a range is given.</summary>
    public double? High { get; init => field = Require.Finite(value, "high"); }

    /// <summary>What the figure counts, such as <c>people</c>.</summary>
    public string? Unit { get; init => field = Require.Text(value, 100, "unit"); }

    /// <summary>When it was said.</summary>
    public PartialDate? StatedOn { get; init; }

    /// <inheritdoc/>
    public override Interval Dating => StatedOn is { } day ? Interval.On(day) : Validity;

    /// <inheritdoc/>
    public override bool IsOccurrence => true;

    /// <inheritdoc/>
    public override EndList Ends => new((End.Claimant, Claimant), (End.About, About), (End.Party, Party));

    /// <inheritdoc/>
    public override Fact Redirect(Key from, Key to) => this with
    {
        Claimant = Claimant == from ? to : Claimant,
        About = About == from ? to : About,
        Party = Party == from ? to : Party,
    };
}
