using System.Text.RegularExpressions;

namespace Graph.Core.Recording;

/// <summary>What is recorded together: all of it at one revision in the sequence, or nothing.</summary>
public sealed partial record Batch
{
    /// <summary>The most writes in one batch.</summary>
    public const int MaxWrites = 100_000;

    /// <summary>
    /// The batch's own id, 1 to 200 characters of <c>A-Z a-z 0-9 - . _ ~ :</c>. Sending a batch again under the same id changes
    /// nothing, and asking for the id tells whether it was applied.
    /// </summary>
    public required string Id
    {
        get;
        init => field = IdShape().IsMatch(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a batch id; use 1 to 200 characters of A-Z a-z 0-9 - . _ ~ :", nameof(Id));
    }

    /// <summary>Who records it.</summary>
    public string? By { get; init; }

    /// <summary>The dossier or dataset it comes from; null for what is recorded by hand.</summary>
    public string? Origin { get; init; }

    /// <summary>What is written, in order; an element may be named by one write only.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxWrites"/>.</exception>
    public required IReadOnlyList<Write> Writes
    {
        get;
        init => field = value.Count <= MaxWrites
            ? value
            : throw new ArgumentException($"The batch has {value.Count} writes; at most {MaxWrites} are allowed. Split it.",
            nameof(Writes));
    }

    /// <summary>A batch id that no other batch has.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString();

    [GeneratedRegex("^[A-Za-z0-9._~:-]{1,200}$")]
    private static partial Regex IdShape();
}
