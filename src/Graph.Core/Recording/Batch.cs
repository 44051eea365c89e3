using System.Text.RegularExpressions;

namespace Graph.Core.Recording;

/// <summary>A set of writes that is recorded atomically at one revision of the batch log.</summary>
public sealed partial record Batch
{
    /// <summary>The maximum number of writes in one batch.</summary>
    public const int MaxWrites = 100_000;

    /// <summary>
    /// The batch's own id, 1 to 200 characters of <c>A-Z a-z 0-9 - . _ ~ :</c>. Sending a batch again with the same id changes
    /// nothing, and a lookup by id returns whether it was applied.
    /// </summary>
    public required string Id
    {
        get;
        init => field = IdShape().IsMatch(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a batch id; use 1 to 200 characters of A-Z a-z 0-9 - . _ ~ :", nameof(Id));
    }

    /// <summary>The author of the batch.</summary>
    public string? By { get; init; }

    /// <summary>The dossier or dataset of the batch; null for manual recording.</summary>
    public string? Origin { get; init; }

    /// <summary>The writes, in order; at most one write per element.</summary>
    /// <exception cref="ArgumentException">More than <see cref="MaxWrites"/>.</exception>
    public required IReadOnlyList<Write> Writes
    {
        get;
        init => field = value.Count <= MaxWrites
            ? value
            : throw new ArgumentException($"The batch has {value.Count} writes; at most {MaxWrites} are allowed. Split it.",
            nameof(Writes));
    }

    /// <summary>Returns a new unique batch id.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString();

    [GeneratedRegex("^[A-Za-z0-9._~:-]{1,200}$")]
    private static partial Regex IdShape();
}
