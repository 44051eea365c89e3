using Graph.Core.Authoring;
using Graph.Core.Recording;

namespace Graph.Formats.Dossiers;

/// <summary>A dossier as it was read: curated content on one subject, raw and not yet checked against anything.</summary>
public sealed record Dossier
{
    /// <summary>The file's name, as problems show it.</summary>
    public required string File { get; init; }

    /// <summary>
    /// Its permanent name, such as <c>istanbul-2025</c>; the origin of what it records. Empty where it has none, which is then a problem.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>Its entities and facts, in the order written.</summary>
    public required IReadOnlyList<Draft> Drafts { get; init; }

    /// <summary>What is wrong with its form, in the order written. A dossier with problems is not imported.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Names the text: 16 hexadecimal digits of its SHA-256.</summary>
    public required string Digest { get; init; }
}
