using Graph.Formats.Importing;

namespace Graph.Formats.Dossiers;

/// <summary>A dossier as it was read: curated content on one subject.</summary>
public sealed record Dossier : ImportSource
{
    /// <inheritdoc/>
    public override string Noun => "dossier";

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The subject, in a sentence or more.</summary>
    public string? Description { get; init; }
}
