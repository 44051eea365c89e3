using Graph.Core.Authoring;
using Graph.Core.Recording;

namespace Graph.Formats.Importing;

/// <summary>The result of a reader: the drafts of one file under one name, raw and not yet checked against anything.</summary>
public abstract record ImportSource
{
    /// <summary>The kind of source in one word, for batch ids and messages: <c>dossier</c>.</summary>
    public abstract string Noun { get; }

    /// <summary>The file's name, for problems.</summary>
    public required string File { get; init; }

    /// <summary>
    /// The permanent name, such as <c>istanbul-2025</c>: the origin of everything that the source records. Empty: none, which is a problem.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Identifies the content: 16 hexadecimal digits of the SHA-256 of the text.</summary>
    public required string Digest { get; init; }

    /// <summary>The entities and facts, in the order written.</summary>
    public required IReadOnlyList<Draft> Drafts { get; init; }

    /// <summary>The problems of form, in the order written. A source with problems is not imported.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
