using Graph.Core.Time;

namespace Graph.Core.Model;

/// <summary>A document, article or dataset that facts are cited from. Its publisher is recorded as a PUBLISHED relation.</summary>
public sealed record Source : Entity
{
    /// <inheritdoc/>
    public override Kind Kind => Kind.Source;

    /// <summary>A code of the source types.</summary>
    public required string Type { get; init => field = Require.Code(value, "type"); }

    /// <summary>Who wrote it, as named there; at most 100.</summary>
    public EquatableList<string> Authors { get; init => field = (EquatableList<string>)Require.AtMost(value, 100, "authors"); } = [];

    /// <summary>Where it is found.</summary>
    public Uri? Url { get; init => field = Require.WebAddress(value, "url"); }

    /// <summary>Where a copy is kept.</summary>
    public Uri? ArchivedUrl { get; init => field = Require.WebAddress(value, "archivedUrl"); }

    /// <summary>When it was published.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>When it was read.</summary>
    public DateOnly? AccessedOn { get; init; }

    /// <summary>Its language as a BCP 47 tag.</summary>
    public string? Language { get; init => field = Require.Text(value, 35, "language"); }

    /// <summary>SPDX id or the publisher's terms.</summary>
    public string? License { get; init => field = Require.Text(value, 500, "license"); }

    /// <summary>Whether exports may carry what came from it; null where it is not known.</summary>
    public bool? Redistributable { get; init; }

    /// <summary>An Admiralty code, A to F.</summary>
    public string? Reliability { get; init => field = Require.Text(value, 20, "reliability"); }
}
