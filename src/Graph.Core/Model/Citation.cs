namespace Graph.Core.Model;

/// <summary>A source given for an entity or a fact, with the passage and whom it quotes.</summary>
public sealed record Citation : Element
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Citation;

    /// <summary>Where it is found.</summary>
    public required Key Source { get; init => field = Require.OfKind(value, Kind.Source, "source"); }

    /// <summary>The entity or fact it is given for.</summary>
    public required Key Supports
    {
        get;
        init => field = value.Value is not null && value.Kind != Kind.Citation
            ? value
            : throw new InvalidValueException(
                new($"'{value.Value}' cannot have citations.", "Give supports the key of an entity or a fact.", "supports"));
    }

    /// <summary>The passage, word for word, at most 5,000 characters.</summary>
    public string? Quote { get; init => field = Require.Text(value, 5_000, "quote"); }

    /// <summary>Page, paragraph or timestamp, at most 500 characters.</summary>
    public string? Locator { get; init => field = Require.Text(value, 500, "locator"); }

    /// <summary>Who is quoted as saying so; null is the source's own voice.</summary>
    public Key? Speaker { get; init => field = Require.OfKindOrNull(value, Kind.Actor, "speaker"); }

    /// <summary>The ends that are given, in the order of <see cref="End"/>.</summary>
    public EndList Ends => new((End.Source, Source), (End.Supports, Supports), (End.Speaker, Speaker));

    /// <summary>The same citation with every end that is <paramref name="from"/> turned to <paramref name="to"/>.</summary>
    public Citation Redirect(Key from, Key to) => this with
    {
        Source = Source == from ? to : Source,
        Supports = Supports == from ? to : Supports,
        Speaker = Speaker == from ? to : Speaker,
    };
}
